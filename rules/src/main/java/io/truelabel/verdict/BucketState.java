package io.truelabel.verdict;

import io.truelabel.evidence.BucketId;
import java.time.Instant;

/**
 * All that is known of one bucket before it is judged.
 *
 * @param id which bucket
 * @param createdAt when it was made
 * @param tags its tags
 * @param exposure who outside can reach it
 * @param coverage whether Macie looks into it
 * @param evidence what Macie found in it
 */
public record BucketState(
    BucketId id,
    Instant createdAt,
    Tags tags,
    Exposure exposure,
    Coverage coverage,
    EvidenceState evidence) {}
