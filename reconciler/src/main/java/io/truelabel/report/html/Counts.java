package io.truelabel.report.html;

import io.truelabel.sweep.BucketResult;
import io.truelabel.verdict.Outcome;
import io.truelabel.verdict.Severity;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many buckets of a group ended how, and how bad the noncompliant ones are. */
record Counts(long buckets, Map<Outcome, Long> byOutcome, Map<Severity, Long> bySeverity) {
  private static final List<Severity> WORST_FIRST = List.of(Severity.values()).reversed();

  static Counts of(Collection<BucketResult> buckets) {
    Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    Map<Severity, Long> severities = new EnumMap<>(Severity.class);
    for (BucketResult bucket : buckets) {
      outcomes.merge(bucket.outcome(), 1L, Long::sum);
      if (bucket.outcome() == Outcome.NONCOMPLIANT) {
        bucket.worst().ifPresent(worst -> severities.merge(worst, 1L, Long::sum));
      }
    }
    return new Counts(buckets.size(), outcomes, severities);
  }

  long of(Outcome outcome) {
    return byOutcome.getOrDefault(outcome, 0L);
  }

  long of(Severity severity) {
    return bySeverity.getOrDefault(severity, 0L);
  }

  long noncompliant() {
    return of(Outcome.NONCOMPLIANT);
  }

  /** Neither right nor wrong: unknown and unproven. */
  long open() {
    return of(Outcome.UNKNOWN) + of(Outcome.UNPROVEN);
  }

  /** The noncompliant buckets as a bar, worst first. */
  Bar severities(long whole) {
    Bar.Drawing bar = Bar.ofWhole(whole);
    WORST_FIRST.forEach(severity -> bar.add(Words.word(severity), of(severity)));
    return bar.done();
  }

  /** All buckets as a bar, worst first. */
  Bar outcomes() {
    Bar.Drawing bar = Bar.ofWhole(buckets);
    for (Outcome outcome : Outcome.values()) {
      bar.add(outcome.word(), of(outcome));
    }
    return bar.done();
  }
}
