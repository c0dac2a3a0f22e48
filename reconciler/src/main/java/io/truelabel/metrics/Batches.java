package io.truelabel.metrics;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts gauges into requests that CloudWatch takes: at most 1,000 data and 1 MB each (API reference,
 * PutMetricData).
 */
final class Batches {
  static final int MAXIMUM_DATA = 1_000;
  static final int MAXIMUM_BYTES = 1_000_000;

  private final List<List<Gauge>> full = new ArrayList<>();
  private List<Gauge> open = new ArrayList<>();
  private int bytes;

  private Batches() {}

  static List<List<Gauge>> of(List<Gauge> gauges) {
    Batches batches = new Batches();
    gauges.forEach(batches::add);
    batches.close();
    return List.copyOf(batches.full);
  }

  private void add(Gauge gauge) {
    if (open.size() == MAXIMUM_DATA || bytes + gauge.bytesAtMost() > MAXIMUM_BYTES) {
      close();
    }
    open.add(gauge);
    bytes += gauge.bytesAtMost();
  }

  private void close() {
    if (!open.isEmpty()) {
      full.add(List.copyOf(open));
    }
    open = new ArrayList<>();
    bytes = 0;
  }
}
