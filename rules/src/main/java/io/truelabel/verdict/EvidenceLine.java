package io.truelabel.verdict;

import io.truelabel.evidence.Detection;
import io.truelabel.evidence.Sighting;

/**
 * One detection behind a violation, and in how many objects.
 *
 * @param detection what was found
 * @param sighting the objects it was found in
 */
public record EvidenceLine(Detection detection, Sighting sighting) {
  /** For people, without object names: {@code "CREDIT_CARD_NUMBER, 2-99 times in an object"}. */
  public String text() {
    return "%s, %s in an object, %s"
        .formatted(Untrusted.shown(detection.identifier().name()), occurrences(), objects());
  }

  private String occurrences() {
    return switch (detection.band()) {
      case ONE -> "once";
      case SOME -> "2-99 times";
      case MANY -> "100 times or more";
    };
  }

  private String objects() {
    var count = sighting.newest().size();
    if (sighting.more()) {
      return "more than " + Sighting.KEPT + " objects";
    }
    return count == 1 ? "1 object" : count + " objects";
  }
}
