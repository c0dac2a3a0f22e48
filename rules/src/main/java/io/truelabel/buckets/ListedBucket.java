package io.truelabel.buckets;

import io.truelabel.aws.MacieBucket;
import io.truelabel.evidence.BucketId;
import io.truelabel.ledger.LedgerLine;
import io.truelabel.ledger.Volume;
import io.truelabel.verdict.BucketState;
import io.truelabel.verdict.Coverage;
import io.truelabel.verdict.Coverage.Look;
import io.truelabel.verdict.EvidenceState;
import io.truelabel.verdict.Exposure;
import io.truelabel.verdict.Holdings;
import io.truelabel.verdict.Tags;
import java.time.Instant;

/**
 * What the inventories say together of one bucket: all that judging needs, except the evidence.
 *
 * @param id which bucket
 * @param createdAt when it was made; the epoch when nobody says, so that no grace period runs
 * @param tags its tags, unknown where nobody who may be believed could tell them
 * @param exposure who outside can reach it, as Macie says; unknown where only others know it
 * @param coverage whether Macie looks into it
 * @param knownBy which inventory lists it
 * @param recorded how AWS Config records it, for its rules judge by that
 * @param note what people should know of how it was found; empty when there is nothing to say
 */
public record ListedBucket(
    BucketId id,
    Instant createdAt,
    Tags tags,
    Exposure exposure,
    Coverage coverage,
    KnownBy knownBy,
    Recorded recorded,
    String note) {

  /** A bucket that AWS Config records as it is, if it lists it at all. */
  public ListedBucket(
      BucketId id,
      Instant createdAt,
      Tags tags,
      Exposure exposure,
      Coverage coverage,
      KnownBy knownBy,
      String note) {
    this(id, createdAt, tags, exposure, coverage, knownBy, Recorded.by(knownBy), note);
  }

  /** Which inventory lists a bucket. */
  public enum KnownBy {
    /** Macie alone. */
    MACIE,
    /** AWS Config alone. */
    CONFIG,
    /** Macie and AWS Config. */
    BOTH,
    /** Neither of them, but S3, asked in the account itself. */
    S3
  }

  /** A bucket as Macie alone describes it, where no other inventory was asked. */
  public static ListedBucket of(MacieBucket bucket) {
    return new ListedBucket(
        bucket.id(),
        bucket.createdAt(),
        bucket.tags(),
        bucket.exposure(),
        bucket.coverage(),
        KnownBy.MACIE,
        "");
  }

  /**
   * This, with what earlier sweeps saw: when its contents last changed, and when Macie was last
   * proven to have looked.
   */
  public ListedBucket watched(LedgerLine line, Instant now) {
    Coverage known = coverage;
    // A bucket that was made since may have nothing but its name in common with that one.
    if (!line.lookedAt().isBefore(createdAt) && line.lookedAt().isAfter(Instant.EPOCH)) {
      known = known.withEarlierLook(line.lookedAt());
    }
    Instant changedAt = volume(line.volume(), now).changedAt();
    if (changedAt.isAfter(Instant.EPOCH)) {
      known = known.withChangedAt(changedAt);
    }
    return new ListedBucket(id, createdAt, tags, exposure, known, knownBy, recorded, note);
  }

  /** A line of the ledger, after the bucket was seen. */
  public LedgerLine remembered(LedgerLine line, Instant now) {
    LedgerLine seen = line.seen(now).holding(volume(line.volume(), now));
    return coverage.look() instanceof Look.At(Instant time) ? seen.looked(time) : seen;
  }

  private Volume volume(Volume before, Instant now) {
    return switch (coverage.holdings()) {
      case Holdings.Known known -> before.seen(known.objects(), known.bytes(), now);
      case Holdings.Unknown _ -> before;
    };
  }

  /** All that is known of the bucket, once its evidence is. */
  public BucketState state(EvidenceState evidence) {
    return new BucketState(id, createdAt, tags, exposure, coverage, evidence);
  }
}
