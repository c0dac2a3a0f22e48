package io.truelabel.metrics;

import java.util.List;

/**
 * What came of publishing metrics.
 *
 * @param data how many numbers CloudWatch took
 * @param warnings what somebody should look at
 * @param failures why numbers are missing; empty when none is
 */
public record MetricsOutcome(int data, List<String> warnings, List<String> failures) {
  /** The outcome where nothing was to be published. */
  public static final MetricsOutcome NONE = new MetricsOutcome(0, List.of(), List.of());
}
