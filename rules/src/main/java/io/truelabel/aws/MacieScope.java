package io.truelabel.aws;

import java.util.HashMap;
import java.util.Map;

/**
 * The part of Macie's view that is read: everything, one account, or one bucket.
 *
 * @param accountId the owner of the buckets; empty for all accounts that Macie sees
 * @param bucket the bucket's name; empty for all buckets
 */
public record MacieScope(String accountId, String bucket) {

  /** All accounts and buckets. */
  public static MacieScope everything() {
    return new MacieScope("", "");
  }

  /** All buckets of one account. */
  public static MacieScope account(String accountId) {
    return new MacieScope(accountId, "");
  }

  /** One bucket. */
  public static MacieScope bucket(String accountId, String bucket) {
    return new MacieScope(accountId, bucket);
  }

  /** What must be equal to what; Macie calls the bucket's name differently from call to call. */
  Map<String, String> criteria(String bucketField) {
    Map<String, String> criteria = new HashMap<>();
    if (!accountId.isEmpty()) {
      criteria.put("accountId", accountId);
    }
    if (!bucket.isEmpty()) {
      criteria.put(bucketField, bucket);
    }
    return criteria;
  }
}
