package io.truelabel.report;

import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.SweepSummary;
import io.truelabel.verdict.Outcome;
import io.truelabel.verdict.Severity;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The sums of a sweep.
 *
 * @param buckets every bucket that was seen
 * @param byOutcome buckets by their worst verdict; adds up to all buckets
 * @param noncompliantBySeverity noncompliant buckets by their worst violation; adds up to those
 * @param violationsByKind violations that no waiver accepts, by the id of their kind
 */
public record Totals(
    long buckets,
    Map<Outcome, Long> byOutcome,
    Map<Severity, Long> noncompliantBySeverity,
    SortedMap<String, Long> violationsByKind) {

  static Totals of(SweepSummary summary) {
    return new Totals(
        summary.buckets().count(), summary.totals(), bySeverity(summary), byKind(summary));
  }

  private static Map<Severity, Long> bySeverity(SweepSummary summary) {
    Map<Severity, Long> counts = new EnumMap<>(Severity.class);
    Arrays.stream(Severity.values()).forEach(severity -> counts.put(severity, 0L));
    summary
        .buckets(Outcome.NONCOMPLIANT)
        .forEach(bucket -> counts.merge(bucket.worst().orElseThrow(), 1L, Long::sum));
    return counts;
  }

  private static SortedMap<String, Long> byKind(SweepSummary summary) {
    SortedMap<String, Long> counts = new TreeMap<>();
    summary
        .buckets()
        .flatMap(BucketResult::violations)
        .forEach(violation -> counts.merge(violation.kind(), 1L, Long::sum));
    return counts;
  }
}
