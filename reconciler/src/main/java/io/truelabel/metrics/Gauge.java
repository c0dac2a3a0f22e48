package io.truelabel.metrics;

import java.util.SortedMap;

/** One number at one time: a metric's name, its dimensions and its value. */
record Gauge(String name, SortedMap<String, String> dimensions, double value, Unit unit) {

  /** What the number counts. */
  enum Unit {
    COUNT,
    SECONDS
  }

  /**
   * An upper bound of this gauge's bytes in a request, in whatever protocol the SDK speaks.
   *
   * <p>The most wordy one is AWS query, where each field repeats its path and a byte may take
   * three.
   */
  int bytesAtMost() {
    int bytes = 400 + 3 * name.length();
    for (var dimension : dimensions.entrySet()) {
      bytes += 200 + 3 * (dimension.getKey().length() + dimension.getValue().length());
    }
    return bytes;
  }
}
