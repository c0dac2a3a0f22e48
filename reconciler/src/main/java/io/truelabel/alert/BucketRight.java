package io.truelabel.alert;

import io.truelabel.aws.Claims;
import io.truelabel.aws.HeldClaim;
import io.truelabel.aws.OverwrittenException;
import io.truelabel.evidence.BucketId;
import io.truelabel.ledger.Told;
import io.truelabel.sweep.Diagnosis;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/** The right to tell about one bucket, taken and not yet given back. */
final class BucketRight {

  private final Claims claims;
  private final HeldClaim held;
  private final Pending pending;

  BucketRight(Claims claims, HeldClaim held, Pending pending) {
    this.claims = claims;
    this.held = held;
    this.pending = pending;
  }

  /** What came of trying to take it. */
  sealed interface Attempt {

    /** It is ours. */
    record Taken(BucketRight right) implements Attempt {}

    /** Somebody else may be telling of the bucket at this moment. */
    record Elsewhere(BucketId bucket) implements Attempt {}

    /** It could not be found out. */
    record Failed(BucketId bucket, Diagnosis why) implements Attempt {}

    /** There is nothing to tell. */
    record NoNews() implements Attempt {}
  }

  /** What is to be told. */
  Pending pending() {
    return pending;
  }

  /** Whether nobody heard of it, so that it must be tried again. */
  boolean unheard(Reached reached) {
    return pending.after(reached).equals(pending.before());
  }

  /**
   * Writes down whom it reached, and gives it back.
   *
   * @return what went wrong; then the repetition of the event finds the claim open, and tells again
   */
  Optional<Diagnosis> confirm(Reached reached) {
    try {
      write(pending.after(reached));
      return Optional.empty();
    } catch (OverwrittenException | SdkException e) {
      return Optional.of(Diagnosis.of(e));
    }
  }

  /** Gives it back unused. */
  void release() {
    write(pending.before());
  }

  private void write(Told told) {
    BucketId bucket = pending.bucket().id();
    claims.write(
        bucket.accountId(),
        bucket.region(),
        bucket.name(),
        held.eTag(),
        held.claim().holder() + "/done",
        held.claim().completed(told));
  }
}
