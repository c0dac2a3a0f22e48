package io.truelabel.sweep;

import io.truelabel.evidence.BucketId;
import java.util.List;

/**
 * Makes results that were read back as small as those that were never written: what many buckets
 * share, word for word, is there once. Safe for use by many threads.
 */
public final class SharedResults {
  private final SharedValues shared = new SharedValues();

  /** The same result. */
  public RegionResult of(RegionResult result) {
    return new RegionResult(
        result.region(),
        result.listed(),
        result.shards().stream().map(this::of).toList(),
        result.left(),
        result.failures());
  }

  private ShardResult of(ShardResult result) {
    List<BucketResult> buckets = result.buckets().stream().map(this::of).toList();
    return new ShardResult(result.shard(), buckets, result.told(), result.failures());
  }

  private BucketResult of(BucketResult bucket) {
    return new BucketResult(
        of(bucket.id()),
        bucket.createdAt(),
        bucket.knownBy(),
        bucket.recorded(),
        bucket.outcome(),
        shared.same(bucket.level()),
        shared.same(bucket.judgedAs()),
        shared.same(bucket.team()),
        shared.same(bucket.tagsSeen()),
        shared.same(bucket.tagsUnknown()),
        bucket.verdicts().stream().map(shared::same).toList(),
        shared.same(bucket.evidence()),
        shared.same(bucket.notices()));
  }

  private BucketId of(BucketId id) {
    return new BucketId(
        shared.same(id.partition()),
        shared.same(id.accountId()),
        shared.same(id.region()),
        id.name());
  }
}
