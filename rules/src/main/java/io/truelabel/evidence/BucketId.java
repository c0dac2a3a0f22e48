package io.truelabel.evidence;

import java.util.Comparator;

/**
 * Which bucket: a name alone is not enough, because a deleted name can be taken by another account.
 *
 * @param partition AWS partition, {@code aws} for instance
 * @param accountId 12-digit id of the account that owns the bucket
 * @param region Region of the bucket
 * @param name name of the bucket
 */
public record BucketId(String partition, String accountId, String region, String name)
    implements Comparable<BucketId> {
  private static final Comparator<BucketId> ORDER =
      Comparator.comparing(BucketId::partition)
          .thenComparing(BucketId::accountId)
          .thenComparing(BucketId::region)
          .thenComparing(BucketId::name);

  /** Orders by partition, account, Region and name. */
  @Override
  public int compareTo(BucketId other) {
    return ORDER.compare(this, other);
  }

  /** The ARN of the bucket. */
  public String arn() {
    return "arn:%s:s3:::%s".formatted(partition, name);
  }
}
