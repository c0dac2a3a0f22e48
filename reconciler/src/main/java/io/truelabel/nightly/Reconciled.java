package io.truelabel.nightly;

import io.truelabel.alert.AlertOutcome;
import io.truelabel.heal.Healing;
import io.truelabel.metrics.MetricsOutcome;
import io.truelabel.report.Report;
import io.truelabel.sweep.SweepSummary;

/** A finished sweep and what was done about it. */
public record Reconciled(
    SweepSummary summary, Healing healing, AlertOutcome alerts, MetricsOutcome metrics) {

  /** A sweep after which nobody was told and nothing counted. */
  public static Reconciled untold(SweepSummary summary) {
    return new Reconciled(summary, Healing.NONE, AlertOutcome.NONE, MetricsOutcome.NONE);
  }

  /** The result file. */
  public Report report() {
    return Report.of(summary, healing, alerts, metrics);
  }

  /**
   * Whether everything was read, and everything that was to be told and counted was.
   *
   * <p>An owner without a topic, or one who was told on another, does not make a sweep incomplete:
   * that is a result, not a failure. Nor does a result that AWS Config is to judge again, or a rule
   * that shows nothing: the sweep knows better, and says so.
   */
  public boolean complete() {
    return summary.everythingRead()
        && healing.complete()
        && alerts.complete()
        && metrics.failures().isEmpty();
  }
}
