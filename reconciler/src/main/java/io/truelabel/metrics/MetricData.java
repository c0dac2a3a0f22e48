package io.truelabel.metrics;

import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.StandardUnit;

/** Sends numbers to CloudWatch in the form that it takes. */
final class MetricData {
  private MetricData() {}

  /**
   * Sends one batch.
   *
   * @throws software.amazon.awssdk.core.exception.SdkException if CloudWatch does not take it
   */
  static void put(CloudWatchClient cloudWatch, List<Gauge> batch, Instant time) {
    List<MetricDatum> data = batch.stream().map(gauge -> datum(gauge, time)).toList();
    cloudWatch.putMetricData(request -> request.namespace(Metrics.NAMESPACE).metricData(data));
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
