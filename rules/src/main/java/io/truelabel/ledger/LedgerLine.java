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
 */
public record LedgerLine(
    String bucket, Instant seenAt, Evidence evidence, Retirements retired, Volume volume) {

  /** A bucket that nothing is known of. */
  public static LedgerLine blank(String bucket) {
    return new LedgerLine(
        bucket, Instant.EPOCH, Evidence.none(), Retirements.none(), Volume.UNKNOWN);
  }

  /** This, with what else was found; what is retired stays so. */
  public LedgerLine plus(Evidence found) {
    return new LedgerLine(bucket, seenAt, evidence.merge(found.without(retired)), retired, volume);
  }

  /** This, with evidence that was looked at again. */
  public LedgerLine reviewed(Evidence left, Retirements nowRetired) {
    return new LedgerLine(bucket, seenAt, left, nowRetired, volume);
  }

  /** This, after the bucket was seen in an inventory. */
  public LedgerLine seen(Instant now) {
    return new LedgerLine(bucket, now, evidence, retired, volume);
  }

  /** This, with how much the bucket holds now. */
  public LedgerLine holding(Volume now) {
    return new LedgerLine(bucket, seenAt, evidence, retired, now);
  }
}
