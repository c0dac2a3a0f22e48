package io.truelabel.ledger;

import io.truelabel.evidence.Evidence;
import io.truelabel.evidence.Retirements;
import java.time.Instant;

/**
 * What is remembered of one bucket.
 *
 * @param bucket its name
 * @param seenAt when a complete inventory last held it; the epoch for never
 * @param evidence what was found in it and still counts
 * @param retired what counts no more, although Macie may still show it
 * @param volume how much it held
 * @param lookedAt the newest look of Macie at it that was ever proven; the epoch for none
 * @param told what its owner and the security team were told
 */
public record LedgerLine(
    String bucket,
    Instant seenAt,
    Evidence evidence,
    Retirements retired,
    Volume volume,
    Instant lookedAt,
    Told told) {

  /** A bucket that nothing is known of. */
  public static LedgerLine blank(String bucket) {
    return new LedgerLine(
        bucket,
        Instant.EPOCH,
        Evidence.none(),
        Retirements.none(),
        Volume.UNKNOWN,
        Instant.EPOCH,
        Told.nothing());
  }

  /** This, with what else was found; what is retired stays so. */
  public LedgerLine plus(Evidence found) {
    return reviewed(evidence.merge(found.without(retired)), retired);
  }

  /** This, with evidence that was looked at again. */
  public LedgerLine reviewed(Evidence left, Retirements nowRetired) {
    return new LedgerLine(bucket, seenAt, left, nowRetired, volume, lookedAt, told);
  }

  /** This, after the bucket was seen in an inventory. */
  public LedgerLine seen(Instant now) {
    return new LedgerLine(bucket, now, evidence, retired, volume, lookedAt, told);
  }

  /** This, with how much the bucket holds now. */
  public LedgerLine holding(Volume now) {
    return new LedgerLine(bucket, seenAt, evidence, retired, now, lookedAt, told);
  }

  /** This, after a look of Macie was proven; an earlier one than is known changes nothing. */
  public LedgerLine looked(Instant time) {
    return time.isAfter(lookedAt)
        ? new LedgerLine(bucket, seenAt, evidence, retired, volume, time, told)
        : this;
  }

  /** This, after somebody was told. */
  public LedgerLine telling(Told now) {
    return new LedgerLine(bucket, seenAt, evidence, retired, volume, lookedAt, now);
  }
}
