package io.truelabel.verdict;

import io.truelabel.label.Classification;
import io.truelabel.label.Label;
import io.truelabel.policy.Level;
import io.truelabel.policy.Policy;

/**
 * The level that a bucket is judged as: the declared one, or the policy's for buckets without.
 *
 * @param level the level
 * @param declared whether the owner declared it
 */
record LabelLevel(Level level, boolean declared) {
  static LabelLevel of(Label label, Policy policy) {
    return switch (label.classification()) {
      case Classification.Declared it ->
          new LabelLevel(policy.levels().named(it.level()).orElseThrow(), true);
      case Classification.Unusable _ -> new LabelLevel(policy.unlabeled(), false);
    };
  }

  String name() {
    return level.name();
  }

  /** The opening of a sentence. */
  String text() {
    return declared
        ? "Labelled " + level.name()
        : "Judged as " + level.name() + " for want of a usable label";
  }
}
