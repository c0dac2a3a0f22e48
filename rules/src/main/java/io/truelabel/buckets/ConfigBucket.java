package io.truelabel.buckets;

import io.truelabel.evidence.BucketId;
import io.truelabel.verdict.Tags;
import java.time.Instant;

/**
 * A bucket as AWS Config records it.
 *
 * @param id which bucket
 * @param createdAt when it was made; the epoch when Config does not say
 * @param tags its tags, unknown where Config does not tell them
 */
public record ConfigBucket(BucketId id, Instant createdAt, Tags tags) {}
