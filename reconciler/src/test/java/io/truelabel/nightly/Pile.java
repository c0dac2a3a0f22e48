package io.truelabel.nightly;

import io.truelabel.sampleorg.living.Memory;
import io.truelabel.sampleorg.living.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The objects of one bucket in which one thing was seen, as far as they count together: when there
 * were more than are remembered, and not all can be listed again, nobody can tell that all are
 * gone.
 */
final class Pile {
  /** So many objects are remembered for each detection. */
  private static final int REMEMBERED = 3;

  private final List<Told> counted = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private boolean more;

  /** Adds what was told of tonight and counts until all of it has ended. */
  void add(Told told) {
    if (seen.add(told.finding().id())) {
      counted.add(told);
    }
  }

  /**
   * Whether tonight it may be said that not all of it could be verified.
   *
   * @param standing whether some of it still stands
   */
  boolean unverified(boolean standing, Instant now) {
    more |= objects(counted) > REMEMBERED;
    if (standing) {
      return false;
    }
    boolean unverified = more && !counted.stream().allMatch(told -> listed(told, now));
    if (!unverified) {
      counted.clear();
      more = false;
    }
    return unverified;
  }

  private static long objects(List<Told> told) {
    return told.stream().map(it -> it.finding().witness().key()).distinct().count();
  }

  private static boolean listed(Told told, Instant now) {
    return told.listed() && !told.finding().createdAt().isBefore(now.minus(Memory.KEPT));
  }
}
