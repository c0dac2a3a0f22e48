package io.truelabel.sampleorg;

import java.util.List;

/** Which buckets a job looks into. */
public sealed interface Target {

  /** Whether the job looks into a bucket, by what Macie knows of it. */
  boolean covers(Bucket bucket);

  /**
   * These buckets by name, whatever becomes of them.
   *
   * @param account the account that owns them all
   */
  record Listed(String account, List<String> buckets) implements Target {

    public Listed {
      buckets = List.copyOf(buckets);
    }

    @Override
    public boolean covers(Bucket bucket) {
      return bucket.shard().account().equals(account) && buckets.contains(bucket.name());
    }
  }

  /**
   * The buckets that match when the job runs: all the includes, and not all the excludes.
   *
   * @param includes empty for every bucket
   * @param excludes empty for no bucket
   */
  record Matching(List<BucketCondition> includes, List<BucketCondition> excludes)
      implements Target {

    public Matching {
      includes = List.copyOf(includes);
      excludes = List.copyOf(excludes);
    }

    @Override
    public boolean covers(Bucket bucket) {
      return includes.stream().allMatch(condition -> condition.holds(bucket))
          && (excludes.isEmpty()
              || !excludes.stream().allMatch(condition -> condition.holds(bucket)));
    }
  }

  /** All buckets of an account. */
  static Target account(String id) {
    var owned = new BucketCondition.Property(BucketCondition.Key.ACCOUNT_ID, true, List.of(id));
    return new Matching(List.of(owned), List.of());
  }
}
