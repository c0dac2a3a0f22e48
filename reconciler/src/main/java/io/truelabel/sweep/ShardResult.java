package io.truelabel.sweep;

import java.util.List;

/**
 * What a sweep found in one account and Region, sorted by bucket: plain data.
 *
 * @param told what was told of the buckets until now
 */
public record ShardResult(
    Shard shard, List<BucketResult> buckets, ShardTold told, List<Failure> failures) {
  public ShardResult {
    buckets = buckets.stream().sorted().toList();
    failures = failures.stream().sorted().toList();
  }

  /** A result of buckets that nobody was told of. */
  public ShardResult(Shard shard, List<BucketResult> buckets, List<Failure> failures) {
    this(shard, buckets, ShardTold.nothing(), failures);
  }
}
