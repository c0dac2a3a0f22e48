package io.truelabel.metrics;

import io.truelabel.alert.AlertOutcome;
import io.truelabel.heal.Healing;
import io.truelabel.metrics.Gauge.Unit;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.SweepSummary;
import io.truelabel.verdict.Outcome;
import io.truelabel.verdict.Severity;
import io.truelabel.verdict.ViolationKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a summary comes to in numbers.
 *
 * <p>Zeros are told, because a number that is missing looks like one that nobody watches. Where the
 * buckets of a Region are not all known, the numbers of buckets are not told at all: a gap is true,
 * and a dip would look like a repair.
 */
final class SweepGauges {
  private static final String NONCOMPLIANT = "NoncompliantBuckets";
  private static final String TEAM = "Team";
  private static final String SEVERITY = "Severity";

  private final SweepSummary summary;
  private final TeamNames teams;
  private final TeamWords words;
  private final Gauges gauges = new Gauges();

  private SweepGauges(SweepSummary summary, TeamNames teams) {
    this.summary = summary;
    this.teams = teams;
    this.words = new TeamWords(summary.accountNames());
  }

  static List<Gauge> of(
      SweepSummary summary, TeamNames teams, Healing healing, AlertOutcome alerts) {
    SweepGauges all = new SweepGauges(summary, teams);
    if (summary.unlisted().isEmpty() && !summary.cancelled()) {
      all.noncompliant();
      all.outcomes();
      all.kinds();
    }
    all.run(alerts);
    all.rules(healing);
    all.alerts(alerts);
    return all.gauges.all();
  }

  private void noncompliant() {
    for (String team : teams.all()) {
      for (Severity severity : Severity.values()) {
        noncompliant(team, severity, 0);
      }
    }
    for (BucketResult bucket : summary.buckets(Outcome.NONCOMPLIANT)) {
      noncompliant(teams.of(words.of(bucket)), bucket.worst().orElseThrow(), 1);
    }
  }

  private void noncompliant(String team, Severity severity, long buckets) {
    String word = severity.name().toLowerCase(Locale.ROOT);
    gauges.count(NONCOMPLIANT, Map.of(TEAM, team, SEVERITY, word), buckets);
    gauges.count(NONCOMPLIANT, TEAM, team, buckets);
    gauges.count(NONCOMPLIANT, SEVERITY, word, buckets);
    gauges.count(NONCOMPLIANT, buckets);
  }

  private void outcomes() {
    summary
        .totals()
        .forEach((outcome, buckets) -> {
          gauges.count("Buckets", "Outcome", outcome.word(), buckets);
          gauges.count("Buckets", buckets);
        });
  }

  private void kinds() {
    for (ViolationKind kind : ViolationKind.values()) {
      gauges.count("ViolationsByKind", "Kind", kind.id(), 0);
    }
    summary
        .buckets()
        .flatMap(BucketResult::violations)
        .forEach(violation -> gauges.count("ViolationsByKind", "Kind", violation.kind(), 1));
  }

  private void run(AlertOutcome alerts) {
    gauges.count("UnknownBuckets", summary.buckets().filter(BucketResult::anyUnknown).count());
    gauges.count("SweepFailures", summary.failures().size() + alerts.failures().size());
    gauges.count("SweepCompleted", summary.complete() ? 1 : 0);
    double seconds = summary.duration().toMillis() / 1_000.0;
    gauges.add("SweepDuration", Map.of(), seconds, Unit.SECONDS);
  }

  /** A pack looks compliant while a rule of it shows nothing: this number says that it does. */
  private void rules(Healing healing) {
    if (healing.compared()) {
      gauges.count("RulesWithoutResults", healing.rulesWithoutResults());
    }
  }

  private void alerts(AlertOutcome alerts) {
    gauges.count("AlertsSent", alerts.sent());
    gauges.count("AlertsRefused", alerts.refused());
    gauges.count("BucketsRerouted", alerts.rerouted());
    gauges.count("AlertsUnsent", alerts.unsent());
    gauges.count("BucketsUndelivered", alerts.undelivered().size());
  }
}
