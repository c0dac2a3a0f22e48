package io.truelabel.report;

import io.truelabel.sweep.BucketResult;
import io.truelabel.verdict.Outcome;
import io.truelabel.verdict.Rule;
import io.truelabel.verdict.Severity;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What later reports remember of one night.
 *
 * @param date the day in UTC, as yyyy-mm-dd
 * @param sweep the id of the sweep
 * @param complete whether nothing failed and nobody stopped it
 * @param buckets every bucket that was seen
 * @param byOutcome buckets by their worst verdict
 * @param noncompliantBySeverity noncompliant buckets by their worst violation
 * @param coverage buckets by the verdict of the coverage rule
 */
public record Night(
    String date,
    String sweep,
    boolean complete,
    long buckets,
    Map<Outcome, Long> byOutcome,
    Map<Severity, Long> noncompliantBySeverity,
    Map<Outcome, Long> coverage)
    implements Comparable<Night> {

  public Night {
    date = LocalDate.parse(Objects.requireNonNull(date, "date")).toString();
    Objects.requireNonNull(sweep, "sweep");
    byOutcome = Map.copyOf(Objects.requireNonNull(byOutcome, "byOutcome"));
    noncompliantBySeverity = Map.copyOf(Objects.requireNonNull(noncompliantBySeverity, "severity"));
    coverage = Map.copyOf(Objects.requireNonNull(coverage, "coverage"));
  }

  /** What is remembered of a report. */
  public static Night of(Report report) {
    return new Night(
        LocalDate.ofInstant(report.sweep().startedAt(), ZoneOffset.UTC).toString(),
        report.sweep().id(),
        report.sweep().complete(),
        report.totals().buckets(),
        report.totals().byOutcome(),
        report.totals().noncompliantBySeverity(),
        coverage(report.buckets()));
  }

  private static Map<Outcome, Long> coverage(Iterable<BucketResult> buckets) {
    Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    Arrays.stream(Outcome.values()).forEach(outcome -> counts.put(outcome, 0L));
    for (BucketResult bucket : buckets) {
      counts.merge(bucket.outcomeOf(Rule.COVERAGE), 1L, Long::sum);
    }
    return Collections.unmodifiableMap(counts);
  }

  /** How many buckets were noncompliant. */
  public long noncompliant() {
    return byOutcome.getOrDefault(Outcome.NONCOMPLIANT, 0L);
  }

  @Override
  public int compareTo(Night other) {
    return date.compareTo(other.date);
  }
}
