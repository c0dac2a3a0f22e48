package io.truelabel.bench;

import java.util.SortedMap;

/**
 * What one sweep cost.
 *
 * @param peakHeapMiB the sum of the peaks of all heap pools: an upper bound of the peak
 * @param calls AWS calls by operation, retries not counted
 */
public record Measured(
    long buckets,
    boolean complete,
    double seconds,
    long peakHeapMiB,
    SortedMap<String, Long> calls) {

  long callCount() {
    return calls.values().stream().mapToLong(Long::longValue).sum();
  }
}
