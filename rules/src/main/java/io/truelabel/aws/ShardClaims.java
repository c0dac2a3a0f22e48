package io.truelabel.aws;

import io.truelabel.ledger.SweepClaim;
import io.truelabel.ledger.Told;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was told of the buckets of one shard since its ledger was written.
 *
 * @param sweep the claim of the last sweep that told
 * @param eTag to write it again with; empty when there is none
 * @param claims of single buckets, by name
 */
public record ShardClaims(SweepClaim sweep, String eTag, SortedMap<String, HeldClaim> claims) {

  public ShardClaims {
    claims = Collections.unmodifiableSortedMap(new TreeMap<>(claims));
  }

  /** Nothing was told. */
  public static ShardClaims none() {
    return new ShardClaims(SweepClaim.none(), "", new TreeMap<>());
  }

  /** The buckets that something was told of. */
  public Set<String> buckets() {
    Set<String> buckets = new TreeSet<>(sweep.told().keySet());
    buckets.addAll(claims.keySet());
    return buckets;
  }

  /**
   * What was told of a bucket. A claim that is open still knows what was told before it was taken.
   *
   * @param remembered what its ledger says
   */
  public Told told(String bucket, Told remembered) {
    Told others = sweep.told().getOrDefault(bucket, remembered);
    return Optional.ofNullable(claims.get(bucket))
        .filter(held -> !folded(bucket, held))
        .map(HeldClaim::claim)
        .map(claim -> claim.open() ? claim.told().orLater(others) : claim.told())
        .orElse(others);
  }

  /** Whether somebody may be telling of a bucket at this moment. */
  public boolean held(String bucket, Instant now) {
    HeldClaim held = claims.get(bucket);
    return held != null && held.claim().held(now);
  }

  private boolean folded(String bucket, HeldClaim held) {
    return held.eTag().equals(sweep.folded().get(bucket));
  }
}
