package io.truelabel.verdict;

import io.truelabel.policy.Policy;
import io.truelabel.verdict.Coverage.Monitoring;
import java.time.Instant;
import java.util.Optional;

/** Reaches the verdict on whether Macie looks into a bucket. */
final class CoverageRule {
  private final Policy policy;
  private final CoverageJudge judge;

  CoverageRule(Policy policy) {
    this.policy = policy;
    this.judge = new CoverageJudge(policy);
  }

  Verdict verdict(BucketState bucket, Waivers waivers, Instant now) {
    var coverage = bucket.coverage();
    if (coverage.empty()) {
      return new Verdict.Compliant(CoverageWords.empty());
    }
    if (!coverage.known()) {
      return new Verdict.Unknown(CoverageWords.unread());
    }
    var graceEnds = bucket.createdAt().plus(policy.coverage().grace());
    return onlyNew(coverage) && now.isBefore(graceEnds)
        ? new Verdict.Unproven(CoverageWords.notYet(graceEnds))
        : grown(coverage, waivers, now);
  }

  private Verdict grown(Coverage coverage, Waivers waivers, Instant now) {
    var verdict = waivers.verdict(judge.violations(coverage, now));
    return verdict
        .filter(it -> it.outcome() == Outcome.NONCOMPLIANT)
        .or(() -> undecided(coverage, now))
        .or(() -> verdict)
        .orElseGet(() -> new Verdict.Compliant(CoverageWords.covered(coverage)));
  }

  private Optional<Verdict> undecided(Coverage coverage, Instant now) {
    if (coverage.monitoring() != Monitoring.MONITORED) {
      return Optional.empty();
    }
    if (!coverage.lookKnown() || judge.unread(coverage, now)) {
      return Optional.of(new Verdict.Unknown(CoverageWords.lookUnread()));
    }
    return judge.undecided(coverage)
        ? Optional.of(new Verdict.Unknown(CoverageWords.selectionUnread()))
        : Optional.empty();
  }

  /** Whether time alone may mend it: a Region without Macie stays one. */
  private static boolean onlyNew(Coverage coverage) {
    return !coverage.everLooked()
        && switch (coverage.monitoring()) {
          case MONITORED, NOT_MONITORED -> true;
          case PAUSED, ACCESS_DENIED, OVER_QUOTA, NO_MACIE_IN_REGION, MACIE_OFF, UNKNOWN -> false;
        };
  }
}
