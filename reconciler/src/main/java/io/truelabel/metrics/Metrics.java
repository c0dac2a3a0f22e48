package io.truelabel.metrics;

import io.truelabel.alert.AlertOutcome;
import io.truelabel.heal.Healing;
import io.truelabel.policy.Teams;
import io.truelabel.sweep.SweepSummary;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;

/** Publishes the gauges of a finished sweep to CloudWatch. */
public final class Metrics {
  /** The namespace of all our metrics. */
  public static final String NAMESPACE = "Truelabel";

  private final Teams teams;
  private final CloudWatchClient cloudWatch;

  /** Metrics that count teams as the policy says. */
  public Metrics(Teams teams, CloudWatchClient cloudWatch) {
    this.teams = teams;
    this.cloudWatch = cloudWatch;
  }

  /** Publishes everything, stamped with the time that the sweep judged at. */
  public MetricsOutcome publish(SweepSummary summary, Healing healing, AlertOutcome alerts) {
    TeamWords words = new TeamWords(summary.accountNames());
    TeamNames names = TeamNames.of(teams, summary.buckets().map(words::of).toList());
    List<String> failures = new ArrayList<>();
    int data = 0;
    for (List<Gauge> batch : Batches.of(SweepGauges.of(summary, names, healing, alerts))) {
      try {
        MetricData.put(cloudWatch, batch, summary.plan().startedAt());
        data += batch.size();
      } catch (SdkException e) {
        failures.add(batch.size() + " numbers were not published: " + e.getMessage());
      }
    }
    return new MetricsOutcome(data, warnings(names), failures);
  }

  private static List<String> warnings(TeamNames names) {
    return names.folded()
        ? List.of(
            "Some teams are counted as \"other\". List them in the policy under teams, or raise"
                + " the cap there.")
        : List.of();
  }
}
