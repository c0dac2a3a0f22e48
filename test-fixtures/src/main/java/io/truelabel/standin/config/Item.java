package io.truelabel.standin.config;

import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.ConfigView;
import io.truelabel.sampleorg.ItemStatus;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.Tags;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One configuration item of a bucket: what Config recorded at one time.
 *
 * @param capturedAt to the millisecond, because that is all that the wire formats carry
 */
record Item(
    Shard shard,
    String bucket,
    ItemStatus status,
    Tags tags,
    Instant createdAt,
    Instant capturedAt,
    boolean oversized) {

  static Item of(Bucket bucket) {
    ConfigView view = bucket.config();
    return new Item(
        bucket.shard(),
        bucket.name(),
        view.status(),
        view.tags(),
        bucket.createdAt().truncatedTo(ChronoUnit.MILLIS),
        view.capturedAt().truncatedTo(ChronoUnit.MILLIS),
        view.oversized());
  }

  Item deletedAt(Instant at) {
    return new Item(
        shard,
        bucket,
        ItemStatus.DELETED,
        tags,
        createdAt,
        at.truncatedTo(ChronoUnit.MILLIS),
        oversized);
  }

  Item withStatus(ItemStatus other) {
    return new Item(shard, bucket, other, tags, createdAt, capturedAt, oversized);
  }

  /** Whether Config describes the bucket; of one that is gone or not recorded it says little. */
  boolean described() {
    return status.present();
  }
}
