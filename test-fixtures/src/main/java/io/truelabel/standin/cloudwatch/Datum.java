package io.truelabel.standin.cloudwatch;

import java.time.Instant;

/** One data point of one metric. */
public record Datum(Metric metric, Instant at, Statistics statistics, String unit) {

  /** The value, where one was put. */
  public double value() {
    return statistics.sum();
  }
}
