package io.truelabel.bench;

import java.util.SortedMap;

/**
 * What one sweep cost.
 *
 * @param shards accounts times Regions in which there are buckets
 * @param liveHeapMiB the most memory that a full collection left: what was really needed
 * @param calls AWS calls by operation, retries not counted
 */
public record Measured(
    long buckets,
    int shards,
    boolean complete,
    double seconds,
    long liveHeapMiB,
    SortedMap<String, Long> calls) {

  /** Pages of both inventories, and eight calls a shard: what a clean sweep may cost. */
  long callsPromised() {
    return buckets / 50 + buckets / 100 + 8L * shards;
  }

  /** AWS calls for each bucket. */
  double callsOfBucket() {
    return (double) callCount() / Math.max(1, buckets);
  }

  long callCount() {
    return calls.values().stream().mapToLong(Long::longValue).sum();
  }
}
