package io.truelabel.inventory;

import io.truelabel.buckets.ConfigBucket;
import io.truelabel.buckets.Recording;
import io.truelabel.evidence.BucketId;
import io.truelabel.sweep.Failure;
import java.util.List;
import java.util.Map;

/**
 * What AWS Config says of one Region, over all accounts that could be asked.
 *
 * @param buckets every bucket that it lists
 * @param recordings how far it can be believed, by account
 * @param others the same for accounts that nothing is said about
 * @param whole whether it was read to the end, wherever it could be asked at all
 * @param failures what is to be reported of the Region
 */
record ConfigReading(
    Map<BucketId, ConfigBucket> buckets,
    Map<String, Recording> recordings,
    Recording others,
    boolean whole,
    List<Failure> failures) {

  Recording of(String account) {
    return recordings.getOrDefault(account, others);
  }
}
