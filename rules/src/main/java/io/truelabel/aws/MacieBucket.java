package io.truelabel.aws;

import io.truelabel.evidence.BucketId;
import io.truelabel.verdict.BucketState;
import io.truelabel.verdict.Coverage;
import io.truelabel.verdict.EvidenceState;
import io.truelabel.verdict.Exposure;
import io.truelabel.verdict.Holdings;
import io.truelabel.verdict.Tags;
import java.time.Instant;

/**
 * What Macie's inventory says of one bucket. It may be a day old.
 *
 * @param id which bucket
 * @param createdAt when it was made, or when its policy was last edited; the epoch when Macie does
 *     not say, so that no grace period runs
 * @param tags its tags, unknown where Macie could not read the bucket
 * @param exposure who outside can reach it
 * @param coverage whether Macie looks into it, if the bucket may be of any age
 */
public record MacieBucket(
    BucketId id, Instant createdAt, Tags tags, Exposure exposure, Coverage coverage) {

  /** What it holds. */
  public Holdings holdings() {
    return coverage.holdings();
  }

  /** This, with what the jobs do that its own account made. */
  public MacieBucket plus(Coverage ownJobs) {
    return new MacieBucket(id, createdAt, tags, exposure, coverage.plus(ownJobs));
  }

  /** This, with a look that is proven by something else than the inventory. */
  public MacieBucket lookedInto(Instant time) {
    return new MacieBucket(id, createdAt, tags, exposure, coverage.withEarlierLook(time));
  }

  /** All that is known of the bucket, once its evidence is. */
  public BucketState state(EvidenceState evidence) {
    return new BucketState(id, createdAt, tags, exposure, coverage, evidence);
  }
}
