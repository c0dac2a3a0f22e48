package io.truelabel.metrics;

import io.truelabel.alert.AlertOutcome;
import io.truelabel.heal.Healing;
import io.truelabel.policy.Teams;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.SweepSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.StandardUnit;

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
    TeamNames names = TeamNames.of(teams, summary.buckets().map(BucketResult::team).toList());
    List<String> failures = new ArrayList<>();
    int data = 0;
    for (List<Gauge> batch : Batches.of(SweepGauges.of(summary, names, healing, alerts))) {
      try {
        put(batch, summary.plan().startedAt());
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

  private void put(List<Gauge> batch, Instant time) {
    List<MetricDatum> data = batch.stream().map(gauge -> datum(gauge, time)).toList();
    cloudWatch.putMetricData(request -> request.namespace(NAMESPACE).metricData(data));
  }

  private static MetricDatum datum(Gauge gauge, Instant time) {
    return MetricDatum.builder()
        .metricName(gauge.name())
        .dimensions(
            gauge.dimensions().entrySet().stream()
                .map(d -> Dimension.builder().name(d.getKey()).value(d.getValue()).build())
                .toList())
        .value(gauge.value())
        .unit(
            switch (gauge.unit()) {
              case COUNT -> StandardUnit.COUNT;
              case SECONDS -> StandardUnit.SECONDS;
            })
        .timestamp(time)
        .build();
  }
}
