package io.truelabel.verdict;

import io.truelabel.evidence.Detection;
import io.truelabel.evidence.Identifier;
import io.truelabel.evidence.Sighting;
import io.truelabel.policy.Subject;

/**
 * One detection behind a violation, and in how many objects.
 *
 * @param detection what was found
 * @param sighting the objects it was found in
 */
public record EvidenceLine(Detection detection, Sighting sighting) {
  /**
   * For people, without object names: {@code "CREDIT_CARD_NUMBER, 2-99 times in an object, 1
   * object"}.
   */
  public String text() {
    return "%s, %s in an object, %s%s"
        .formatted(
            Untrusted.shown(detection.identifier().name()),
            occurrences(),
            objects(),
            detection.suppressed() ? ", suppressed in Macie" : "");
  }

  private String occurrences() {
    return switch (detection.band()) {
      case ONE -> "once";
      case SOME -> "2-99 times";
      case MANY -> "100 times or more";
    };
  }

  /** Of more objects than are kept, a newer scan may have cleared those that are kept. */
  private String objects() {
    var count = sighting.newest().size();
    if (sighting.more()) {
      return count == Sighting.KEPT ? "more than " + count + " objects" : "several objects";
    }
    return count == 1 ? "1 object" : count + " objects";
  }

  /** The detection as requirements look at it. */
  Subject subject() {
    return switch (detection.identifier()) {
      case Identifier.Managed it -> subject(it.name(), "");
      case Identifier.Custom it -> subject("", it.name());
    };
  }

  private Subject subject(String managed, String custom) {
    return new Subject(
        detection.identifier().category(),
        managed,
        custom,
        detection.band().floor(),
        detection.severity());
  }
}
