package io.truelabel.verdict;

import io.truelabel.policy.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds why Macie does not look into a bucket. */
final class CoverageJudge {
  private final Policy policy;

  CoverageJudge(Policy policy) {
    this.policy = policy;
  }

  /** Whether the bucket is so new that Macie need not have looked yet. */
  boolean inGrace(BucketState bucket, Instant now) {
    return now.isBefore(bucket.createdAt().plus(policy.coverage().grace()));
  }

  /** What is wrong; nothing when Macie looks, or when that could not be read. */
  Optional<Violation> violation(Coverage coverage) {
    return switch (coverage.monitoring()) {
      case MONITORED ->
          coverage.everLooked()
              ? Optional.empty()
              : violation(
                  ViolationKind.NEVER_LOOKED,
                  "Macie is set to look into this bucket but has not done so yet.",
                  "See in Macie whether its job runs, is paused or reports an error.");
      case NOT_MONITORED ->
          violation(
              ViolationKind.NOT_MONITORED,
              "Macie does not look into this bucket.",
              "Include it in automated discovery or in a classification job.");
      case ACCESS_DENIED ->
          violation(
              ViolationKind.ACCESS_DENIED,
              "Macie is denied access to this bucket.",
              "Let Macie's service-linked role through the bucket's policy.");
      case OVER_QUOTA ->
          violation(
              ViolationKind.OVER_QUOTA,
              "The account has more buckets than Macie watches, and this is one too many.",
              "Remove buckets, or move this one to another account.");
      case NO_MACIE_IN_REGION ->
          violation(
              ViolationKind.NO_MACIE_IN_REGION,
              "Macie does not exist in this Region, so nobody can look.",
              "Keep nothing sensitive here, or waive it with a reason.");
      case UNKNOWN -> Optional.empty();
    };
  }

  private static Optional<Violation> violation(ViolationKind kind, String cause, String remedy) {
    return Optional.of(
        new Violation(
            kind,
            SeverityTable.of(kind),
            "",
            "",
            List.of(),
            new PolicyLine("coverage", 0),
            new WaiverReach.AnyLevel(),
            cause,
            remedy));
  }
}
