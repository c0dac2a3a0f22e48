package io.truelabel.sweep;

import java.util.List;

/** What a sweep found in one account and Region, sorted by bucket: plain data. */
public record ShardResult(Shard shard, List<BucketResult> buckets, List<Failure> failures) {
  public ShardResult {
    buckets = buckets.stream().sorted().toList();
    failures = failures.stream().sorted().toList();
  }
}
