package io.truelabel.bench;

import java.util.SortedMap;

/**
 * What one sweep cost.
 *
 * @param shards accounts times Regions in which there are buckets
 * @param peakHeapMiB the sum of the peaks of all heap pools: an upper bound of the peak
 * @param calls AWS calls by operation, retries not counted
 */
public record Measured(
    long buckets,
    int shards,
    boolean complete,
    double seconds,
    long peakHeapMiB,
    SortedMap<String, Long> calls) {

  /** Pages of both inventories, and eight calls a shard: what a clean sweep may cost. */
  long callsPromised() {
    return buckets / 50 + buckets / 100 + 8L * shards;
  }

  long callCount() {
    return calls.values().stream().mapToLong(Long::longValue).sum();
  }
}
