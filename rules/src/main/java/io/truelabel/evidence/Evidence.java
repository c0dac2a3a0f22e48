package io.truelabel.evidence;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What Macie found in one bucket, the same in whatever order and grouping findings arrive.
 *
 * @param sightings by detection, in the order of detections
 */
public record Evidence(SortedMap<Detection, Sighting> sightings) {
  private static final Evidence NONE = new Evidence(new TreeMap<>());

  /** Keeps an unmodifiable copy. */
  public Evidence {
    sightings = Collections.unmodifiableSortedMap(new TreeMap<>(sightings));
  }

  /** Nothing found. */
  public static Evidence none() {
    return NONE;
  }

  static Evidence of(Map<Detection, Sighting> sightings) {
    return new Evidence(new TreeMap<>(sightings));
  }

  /** What one finding tells: nothing, when it is one of Macie's samples. */
  public static Evidence of(Finding finding) {
    if (finding.sample()) {
      return NONE;
    }
    var gathering = new Gathering();
    gathering.add(finding);
    return gathering.evidence();
  }

  /** This and what one more finding tells; an {@link EvidenceBook} adds many without copying. */
  public Evidence plus(Finding finding) {
    return merge(of(finding));
  }

  /** Both together; order, grouping and repetition do not matter. */
  public Evidence merge(Evidence other) {
    var merged = new TreeMap<>(sightings);
    other.sightings.forEach((detection, seen) -> merged.merge(detection, seen, Sighting::merge));
    return new Evidence(merged);
  }

  /** This without the witnesses that prove nothing any more. */
  public Evidence without(Retirements retired) {
    if (retired.until().isEmpty()) {
      return this;
    }
    var left = new TreeMap<Detection, Sighting>();
    sightings.forEach((detection, seen) -> {
      var witnesses =
          seen.newest().stream().filter(it -> !retired.cover(detection.identifier(), it));
      var rest = seen.withNewest(witnesses.toList());
      if (rest.stands()) {
        left.put(detection, rest);
      }
    });
    return new Evidence(left);
  }

  /** This with everything that is known of one detection replaced by what other evidence says. */
  public Evidence replaced(Detection detection, Evidence by) {
    var replaced = new TreeMap<>(sightings);
    var seen = by.sightings.get(detection);
    if (seen == null) {
      replaced.remove(detection);
    } else {
      replaced.put(detection, seen);
    }
    return new Evidence(replaced);
  }

  /** The same evidence, told by events and not by Macie's lists. */
  public Evidence toldByEvents() {
    var told = new TreeMap<Detection, Sighting>();
    sightings.forEach((detection, seen) -> told.put(detection, seen.toldByEvents()));
    return new Evidence(told);
  }

  /**
   * What stands today: of each object, what the newest scan said of each identifier. An older scan
   * counts no longer where a newer one of the same object found the same identifier more or less
   * often. A scan that found other identifiers disproves nothing: it may not have looked for this.
   * Nor is anything disproved about objects that the finding did not name, or that were not kept.
   * Of one scan that was archived after it had been read, the archived state counts.
   */
  public SortedMap<Detection, Sighting> standing() {
    var newest = NewestScans.in(sightings);
    var standing = new TreeMap<Detection, Sighting>();
    sightings.forEach((detection, seen) -> {
      var left = newest.left(detection, seen);
      if (left.stands()) {
        standing.put(detection, left);
      }
    });
    return Collections.unmodifiableSortedMap(standing);
  }
}
