package io.truelabel.sweep;

import java.util.List;

/**
 * What came of one Region, or of one account in it: plain data.
 *
 * @param listed whether every bucket of it is in the shards
 * @param shards a result for each account that has buckets
 * @param left the shards that the sweep did not come to
 * @param failures what does not concern a single shard
 */
public record RegionResult(
    String region,
    boolean listed,
    List<ShardResult> shards,
    List<Shard> left,
    List<Failure> failures) {

  public RegionResult {
    shards = List.copyOf(shards);
    left = List.copyOf(left);
    failures = List.copyOf(failures);
  }
}
