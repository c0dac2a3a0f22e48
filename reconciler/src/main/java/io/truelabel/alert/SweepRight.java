package io.truelabel.alert;

import io.truelabel.aws.Claims;
import io.truelabel.aws.OverwrittenException;
import io.truelabel.aws.ShardClaims;
import io.truelabel.ledger.SweepClaim;
import io.truelabel.ledger.Told;
import io.truelabel.sweep.Shard;
import io.truelabel.sweep.ShardTold;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The right of a sweep to tell about one shard, from taking it to confirming what was told: a few
 * calls a shard, however many buckets are told of.
 *
 * <p>It is written before the claims of single buckets are read, and a finding handler writes its
 * claim before it reads this: so at least one of two that meet sees the other, and the handler
 * waits.
 */
final class SweepRight implements Right {

  /** Longer than a Lambda function can run (15 minutes): who took it is dead after that. */
  static final Duration LEASE = Duration.ofMinutes(16);

  private final Claims claims;
  private final Shard shard;
  private final String sweep;
  private final Instant now;
  private final ShardTold remembered;
  private String eTag;
  private SweepClaim claim;
  private ShardClaims known;

  private SweepRight(
      Claims claims,
      Shard shard,
      String sweep,
      Instant now,
      ShardTold remembered,
      ShardClaims before) {
    this.claims = claims;
    this.shard = shard;
    this.sweep = sweep;
    this.now = now;
    this.remembered = remembered;
    this.eTag = before.eTag();
    this.claim = before.sweep();
    this.known = before;
  }

  /**
   * Takes it.
   *
   * @param remembered what was known to have been told when the buckets were judged
   * @throws OverwrittenException if another sweep is telling about the shard
   */
  static SweepRight take(
      Claims claims, Shard shard, String sweep, Clock clock, ShardTold remembered) {
    ShardClaims before = claims.readSweep(shard.account(), shard.region());
    Instant now = clock.instant();
    if (before.sweep().held(now)) {
      throw new OverwrittenException("the right to tell", before.sweep().sweep());
    }
    var right = new SweepRight(claims, shard, sweep, now, remembered, before);
    boolean inLedger = before.eTag().equals(remembered.through());
    SortedMap<String, Told> carried = inLedger ? new TreeMap<>() : before.sweep().told();
    right.write(now.plus(LEASE), carried, before.sweep().folded());
    right.known = claims.read(shard.account(), shard.region());
    return right;
  }

  @Override
  public Told told(String bucket) {
    return known.told(bucket, remembered.of(bucket));
  }

  @Override
  public boolean elsewhere(String bucket) {
    return known.held(bucket, now);
  }

  @Override
  public void confirm(Map<String, Told> told) {
    SortedMap<String, Told> all = new TreeMap<>(claim.told());
    SortedMap<String, String> folded = new TreeMap<>();
    known
        .claims()
        .forEach((bucket, held) -> {
          if (!held.claim().held(now)) {
            folded.put(bucket, held.eTag());
            all.put(bucket, told(bucket));
          }
        });
    all.putAll(told);
    if (!folded.isEmpty()) {
      write(claim.until(), all, folded);
      claims.delete(shard.account(), shard.region(), List.copyOf(folded.keySet()));
    }
    write(now, all, new TreeMap<>());
  }

  private void write(
      Instant until, SortedMap<String, Told> told, SortedMap<String, String> folded) {
    claim = new SweepClaim(sweep, until, told, folded);
    String write = sweep + "/" + UUID.randomUUID();
    eTag = claims.write(shard.account(), shard.region(), eTag, write, claim);
  }
}
