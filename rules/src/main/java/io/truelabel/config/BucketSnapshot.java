package io.truelabel.config;

import io.truelabel.verdict.Tags;
import java.time.Instant;

/**
 * A resource as AWS Config recorded it, whichever form it came in: an event's item, an item of the
 * history API, or the summary of an oversized item.
 *
 * @param resourceType {@code AWS::S3::Bucket} if the rule is scoped as it should be
 * @param resourceId the bucket's name
 * @param status Config's word for what happened to it
 * @param capturedAt when Config made the item
 * @param tags the bucket's tags
 */
record BucketSnapshot(
    String resourceType, String resourceId, String status, Instant capturedAt, Tags tags) {

  private static final String BUCKET = "AWS::S3::Bucket";

  /** Whether this is a bucket at all. */
  boolean isBucket() {
    return resourceType.equals(BUCKET);
  }

  /** Whether the resource exists and is recorded; AWS documents exactly these two. */
  boolean isRecorded() {
    return status.equals("OK") || status.equals("ResourceDiscovered");
  }
}
