package io.truelabel.offline;

import io.truelabel.aws.MacieBucket;
import java.time.Instant;

/**
 * A bucket as one answer of Macie describes it.
 *
 * @param lastUpdated when Macie refreshed what it says; the epoch when it does not say
 */
record SeenBucket(MacieBucket bucket, Instant lastUpdated) {

  /** The newer of two; of equally new ones always the same, in whatever order they come. */
  SeenBucket newer(SeenBucket other) {
    int order = lastUpdated.compareTo(other.lastUpdated);
    if (order == 0) {
      order = bucket.toString().compareTo(other.bucket.toString());
    }
    return order >= 0 ? this : other;
  }
}
