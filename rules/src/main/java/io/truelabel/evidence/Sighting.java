package io.truelabel.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * The objects in which one detection was seen: the newest few, and whether there were more.
 *
 * <p>Merging is commutative, associative and idempotent: an object that was pushed out by newer
 * ones could never come back among the newest, and the mark says only that a fourth object was
 * seen.
 *
 * @param newest the newest scans of at most {@value #KEPT} different objects, newest first
 * @param more whether further objects were seen
 */
public record Sighting(List<Witness> newest, boolean more) {
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
    return new Sighting(List.of(witness), false);
  }

  Sighting merge(Sighting other) {
    var keys = new HashSet<String>();
    var objects =
        Stream.concat(newest.stream(), other.newest.stream())
            .sorted(Witness.NEWEST_FIRST)
            .filter(witness -> keys.add(witness.key()))
            .toList();
    var kept = objects.subList(0, Math.min(KEPT, objects.size()));
    return new Sighting(kept, more || other.more || objects.size() > KEPT);
  }

  /** Whether the detection still stands: with a witness, or with objects that nobody kept. */
  public boolean stands() {
    return !newest.isEmpty() || more;
  }
}
