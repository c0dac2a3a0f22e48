package io.truelabel.config;

import io.truelabel.policy.Policy;
import io.truelabel.verdict.Judge;

/** Where a rule has its policy from. */
@FunctionalInterface
public interface PolicySource {

  /** A judge by the policy that is in force now. */
  Judge judge();

  /** A policy that never changes. */
  static PolicySource fixed(Policy policy) {
    Judge judge = new Judge(policy);
    return () -> judge;
  }
}
