package io.truelabel.inventory;

import io.truelabel.aws.MacieBucket;
import io.truelabel.buckets.MacieSight;
import io.truelabel.sweep.Failure;
import java.util.List;

/**
 * What Macie says of one Region.
 *
 * @param buckets those that it lists
 * @param watch the accounts whose buckets it lists
 * @param sight how far it could be read
 * @param failures what is to be reported
 */
record MacieReading(
    List<MacieBucket> buckets, MacieListing.Watch watch, MacieSight sight, List<Failure> failures) {

  /** Whether it is known that Macie does not watch an account. */
  boolean lacks(String account) {
    return sight == MacieSight.WHOLE
        && watch.failures().isEmpty()
        && !watch.members().contains(account);
  }

  /** What it means that Macie does not list a bucket of an account. */
  MacieSight of(String account) {
    return lacks(account) ? MacieSight.OFF : sight;
  }
}
