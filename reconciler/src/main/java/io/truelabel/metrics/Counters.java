package io.truelabel.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;

/**
 * Publishes what happened between two sweeps. Its names are others than those of the sweep's
 * gauges, so that neither can be taken for the other.
 */
public final class Counters {

  private final CloudWatchClient cloudWatch;

  /** Counters in one Region. */
  public Counters(CloudWatchClient cloudWatch) {
    this.cloudWatch = cloudWatch;
  }

  /**
   * Publishes counts in one call.
   *
   * @return why that failed; empty when it did not
   */
  public List<String> publish(Map<Counter, Long> counts, Instant at) {
    List<Gauge> gauges =
        counts.entrySet().stream()
            .map(count ->
                new Gauge(
                    count.getKey().metric(), new TreeMap<>(), count.getValue(), Gauge.Unit.COUNT))
            .toList();
    try {
      MetricData.put(cloudWatch, gauges, at);
      return List.of();
    } catch (SdkException e) {
      return List.of(gauges.size() + " numbers were not published: " + e.getMessage());
    }
  }
}
