package io.truelabel.verdict;

import io.truelabel.policy.Policy;
import java.time.Instant;

/** Reaches the verdict on whether Macie looks into a bucket. */
final class CoverageRule {
  private final Policy policy;

  CoverageRule(Policy policy) {
    this.policy = policy;
  }

  Verdict verdict(BucketState bucket, Waivers waivers, Instant now) {
    if (!bucket.coverage().known()) {
      return new Verdict.Unknown("Whether Macie looks into the bucket could not be read.");
    }
    var graceEnds = bucket.createdAt().plus(policy.coverage().grace());
    if (onlyNew(bucket.coverage()) && now.isBefore(graceEnds)) {
      return new Verdict.Unproven(
          "Macie has not looked into the bucket yet; it has until %s.".formatted(graceEnds));
    }
    return waivers
        .verdict(CoverageJudge.violations(bucket.coverage()))
        .orElseGet(() -> new Verdict.Compliant("Macie looks into the bucket."));
  }

  /** Whether time alone may mend it: a Region without Macie stays one. */
  private static boolean onlyNew(Coverage coverage) {
    return !coverage.everLooked()
        && switch (coverage.monitoring()) {
          case MONITORED, NOT_MONITORED -> true;
          case ACCESS_DENIED, OVER_QUOTA, NO_MACIE_IN_REGION, MACIE_OFF, UNKNOWN -> false;
        };
  }
}
