package io.truelabel.verdict;

import io.truelabel.policy.Level;
import io.truelabel.policy.Waiver;

/** How far a waiver has to reach to cover a violation. */
public sealed interface WaiverReach {
  /** Whether a waiver reaches that far. */
  boolean within(Waiver waiver);

  /**
   * Up to a level: the one that contents need, or at which a bucket is exposed.
   *
   * @param level the level
   */
  record UpTo(Level level) implements WaiverReach {
    @Override
    public boolean within(Waiver waiver) {
      return waiver.reaches(level);
    }
  }

  /** Levels play no part: the kind alone decides. */
  record AnyLevel() implements WaiverReach {
    @Override
    public boolean within(Waiver waiver) {
      return true;
    }
  }
}
