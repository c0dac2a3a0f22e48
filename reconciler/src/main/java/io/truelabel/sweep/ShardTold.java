package io.truelabel.sweep;

import io.truelabel.aws.ShardClaims;
import io.truelabel.ledger.Told;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was told of the buckets of one shard until it was judged: plain data.
 *
 * @param buckets what was told of each, where anything was
 * @param through the eTag of the last sweep's claim, if the ledger now holds what it says; else
 *     empty
 * @param remembered whether the ledger now holds all this
 * @param claimed whether claims of single buckets lie beside the ledger
 */
public record ShardTold(
    SortedMap<String, Told> buckets, String through, boolean remembered, boolean claimed) {

  public ShardTold {
    buckets = Collections.unmodifiableSortedMap(new TreeMap<>(buckets));
  }

  /** Nobody was told of any bucket. */
  public static ShardTold nothing() {
    return new ShardTold(new TreeMap<>(), "", false, false);
  }

  static ShardTold of(Map<String, Told> buckets, ShardClaims claims, boolean remembered) {
    SortedMap<String, Told> told = new TreeMap<>(buckets);
    told.values().removeIf(Told.nothing()::equals);
    return new ShardTold(
        told, remembered ? claims.eTag() : "", remembered, !claims.claims().isEmpty());
  }

  /** What was told of a bucket. */
  public Told of(String bucket) {
    return buckets.getOrDefault(bucket, Told.nothing());
  }
}
