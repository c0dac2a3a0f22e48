package io.truelabel.alert;

import io.truelabel.evidence.BucketId;

/**
 * A bucket whose owner nobody could tell.
 *
 * @param reason why each topic that was thought of was of no use
 */
public record Undelivered(BucketId bucket, String reason) implements Comparable<Undelivered> {
  @Override
  public int compareTo(Undelivered other) {
    return bucket.compareTo(other.bucket);
  }
}
