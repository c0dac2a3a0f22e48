package io.truelabel.report;

import io.truelabel.alert.AlertOutcome;
import io.truelabel.heal.Healing;
import io.truelabel.metrics.MetricsOutcome;
import io.truelabel.sweep.AccountLine;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.Failure;
import io.truelabel.sweep.PlainJson;
import io.truelabel.sweep.PolicyIdentity;
import io.truelabel.sweep.SweepSummary;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * The result file of a sweep, as the published schema {@code report.schema.json} describes it.
 *
 * <p>It is sorted, and it names no object: object names can themselves be personal data.
 */
public record Report(
    String schema,
    Run sweep,
    PolicyIdentity policy,
    Totals totals,
    List<Failure> failures,
    List<AccountLine> accounts,
    Healing config,
    AlertOutcome alerts,
    MetricsOutcome metrics,
    SortedMap<String, Long> calls,
    List<BucketResult> buckets) {
  /** The schema that a result file follows; its number changes with its meaning. */
  public static final String SCHEMA = "urn:io.truelabel:report:1";

  /**
   * How the sweep went.
   *
   * @param applied whether somebody was told
   * @param complete whether nothing failed and nobody stopped it
   */
  public record Run(
      String id,
      Instant startedAt,
      double durationSeconds,
      String centralAccount,
      List<String> regions,
      List<String> unlistedRegions,
      boolean applied,
      boolean complete,
      boolean cancelled) {}

  /** The report of a sweep and of what was done about it. */
  public static Report of(
      SweepSummary summary, Healing healing, AlertOutcome alerts, MetricsOutcome metrics) {
    return new Report(
        SCHEMA,
        run(summary),
        summary.policy(),
        Totals.of(summary),
        summary.failures(),
        summary.accounts(),
        healing,
        alerts,
        metrics,
        summary.calls(),
        summary.buckets().toList());
  }

  /** The report of a sweep that only read. */
  public static Report of(SweepSummary summary) {
    return of(summary, Healing.NONE, AlertOutcome.NONE, MetricsOutcome.NONE);
  }

  /** Writes the report as JSON in UTF-8 and leaves the stream open. */
  public void writeJson(OutputStream out) throws IOException {
    PlainJson.write(this, out);
  }

  private static Run run(SweepSummary summary) {
    return new Run(
        summary.plan().sweepId(),
        summary.plan().startedAt(),
        summary.duration().toMillis() / 1_000.0,
        summary.plan().centralAccount(),
        summary.plan().regions(),
        summary.unlisted(),
        summary.plan().apply(),
        summary.complete(),
        summary.cancelled());
  }
}
