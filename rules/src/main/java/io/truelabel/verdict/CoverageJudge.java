package io.truelabel.verdict;

import java.util.List;

/** Finds why Macie does not look into a bucket. */
final class CoverageJudge {
  private CoverageJudge() {}

  /** What is wrong; nothing when Macie looks, or when that could not be read. */
  static List<Violation> violations(Coverage coverage) {
    return switch (coverage.monitoring()) {
      case MONITORED ->
          coverage.everLooked()
              ? List.of()
              : violation(
                  ViolationKind.NEVER_LOOKED,
                  "Macie is set to look into this bucket but has not done so yet.",
                  "See in Macie whether automated discovery or the job is paused or reports an error.");
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
              "Delete buckets that nobody uses, or move this one to another account.");
      case NO_MACIE_IN_REGION ->
          violation(
              ViolationKind.NO_MACIE_IN_REGION,
              "Macie does not exist in this Region, so nothing looks into this bucket.",
              "Keep nothing sensitive here, or have it waived with a reason.");
      case MACIE_OFF ->
          violation(
              ViolationKind.MACIE_OFF,
              "Macie is off in this account, so nothing looks into this bucket.",
              "Enable Macie in the account and Region, as a member of the Macie organization.");
      case UNKNOWN -> List.of();
    };
  }

  private static List<Violation> violation(ViolationKind kind, String cause, String remedy) {
    return List.of(
        new Violation(
            kind,
            SeverityTable.of(kind),
            "",
            "",
            List.of(),
            PolicyLine.section("coverage"),
            new WaiverReach.AnyLevel(),
            cause,
            remedy));
  }
}
