package io.truelabel.evidence;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * The objects in which one detection was seen: the newest few, and what is known of the others.
 *
 * <p>Merging is commutative, associative and idempotent: an object that was pushed out by newer
 * ones could never come back among the newest, and the marks only ever gather.
 *
 * @param newest the newest scans of at most {@value #KEPT} different objects, newest first
 * @param more whether further objects were seen
 * @param unlisted whether some of it was told by events alone: Macie does not list every finding of
 *     a run that made more than 100,000
 * @param earliest the oldest scan that was ever merged, kept or not
 */
public record Sighting(List<Witness> newest, boolean more, boolean unlisted, Instant earliest) {

  /** How many objects are kept for each detection, so that memory does not grow with findings. */
  public static final int KEPT = 3;

  /** Keeps an unmodifiable copy of the witnesses. */
  public Sighting {
    newest = List.copyOf(newest);
    if (newest.size() > KEPT) {
      throw new IllegalArgumentException(newest.size() + " witnesses are more than are kept");
    }
  }

  static Sighting of(Witness witness) {
    return new Sighting(List.of(witness), false, false, witness.scannedAt());
  }

  Sighting merge(Sighting other) {
    var keys = new HashSet<String>();
    var objects =
        Stream.concat(newest.stream(), other.newest.stream())
            .sorted(Witness.NEWEST_FIRST)
            .filter(witness -> keys.add(witness.key()))
            .toList();
    var kept = objects.subList(0, Math.min(KEPT, objects.size()));
    return new Sighting(
        kept,
        more || other.more || objects.size() > KEPT,
        unlisted || other.unlisted,
        earliest.isBefore(other.earliest) ? earliest : other.earliest);
  }

  Sighting withNewest(List<Witness> left) {
    return new Sighting(left, more, unlisted, earliest);
  }

  Sighting toldByEvents() {
    return new Sighting(newest, more, true, earliest);
  }

  /** Whether the detection still stands: with a witness, or with objects that nobody kept. */
  public boolean stands() {
    return !newest.isEmpty() || more;
  }

  /** Whether it stands only because objects were seen that nobody kept: none can be looked up. */
  public boolean unwitnessed() {
    return newest.isEmpty() && more;
  }

  /**
   * Whether Macie can still list every finding behind this.
   *
   * @param kept since when Macie keeps findings
   */
  public boolean listedSince(Instant kept) {
    return !unlisted && !earliest.isBefore(kept);
  }
}
