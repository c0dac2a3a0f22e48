package io.truelabel.aws;

import io.truelabel.aws.StateBucket.Stored;
import io.truelabel.ledger.BucketClaim;
import io.truelabel.ledger.SweepClaim;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * The claims in the state bucket: by account and Region, one for each bucket that was told of
 * between sweeps, and one of the sweep for all of them.
 *
 * <p>Every method throws an {@link UncheckedIOException} of a {@code LedgerFormatException} when a
 * claim is damaged or newer than this version: nobody tells what may have been told.
 */
public final class Claims {

  private static final String SUFFIX = ".json";

  /** No bucket can have this name, so that one listing shows everything. */
  private static final String SWEEP = "~sweep";

  /** Claims that are fetched at a time. */
  private static final int AT_ONCE = 16;

  private final StateBucket bucket;

  /** The claims of a state bucket. */
  public Claims(StateBucket bucket) {
    this.bucket = bucket;
  }

  /** All claims of a shard, by one listing and one read for each. */
  public ShardClaims read(String account, String region) {
    String prefix = prefix(account, region);
    Map<String, Stored> found = new TreeMap<>();
    bucket
        .keys(prefix)
        .filter(key -> key.endsWith(SUFFIX))
        .gather(Gatherers.mapConcurrent(AT_ONCE, this::fetch))
        .flatMap(claims -> claims)
        .forEach(claim -> found.put(name(prefix, claim.getKey()), claim.getValue()));
    Optional<Stored> sweep = Optional.ofNullable(found.remove(SWEEP));
    SortedMap<String, HeldClaim> claims = new TreeMap<>();
    found.forEach((name, stored) -> claims.put(name, held(prefix + name + SUFFIX, stored)));
    return new ShardClaims(
        sweep.map(stored -> sweep(prefix + SWEEP + SUFFIX, stored)).orElse(SweepClaim.none()),
        sweep.map(Stored::eTag).orElse(""),
        claims);
  }

  /** The claim of the last sweep that told about a shard, by one read. */
  public ShardClaims readSweep(String account, String region) {
    String key = prefix(account, region) + SWEEP + SUFFIX;
    return bucket
        .find(key)
        .map(stored -> new ShardClaims(sweep(key, stored), stored.eTag(), new TreeMap<>()))
        .orElse(ShardClaims.none());
  }

  /** The claims that say what was told of one bucket, by two reads and without any listing. */
  public ShardClaims read(String account, String region, String name) {
    String key = prefix(account, region) + name + SUFFIX;
    ShardClaims sweep = readSweep(account, region);
    SortedMap<String, HeldClaim> claims = new TreeMap<>();
    bucket.find(key).ifPresent(stored -> claims.put(name, held(key, stored)));
    return new ShardClaims(sweep.sweep(), sweep.eTag(), claims);
  }

  /**
   * Takes or completes the claim of one bucket.
   *
   * @param before the eTag that was read; empty when there was none
   * @param writer names this very write
   * @return the claim as it lies there now
   * @throws OverwrittenException if somebody else wrote in between
   */
  public HeldClaim write(
      String account, String region, String name, String before, String writer, BucketClaim claim) {
    String key = prefix(account, region) + name + SUFFIX;
    return new HeldClaim(bucket.writeIf(key, before, writer, claim.write()), claim);
  }

  /**
   * Takes or completes the claim of a sweep.
   *
   * @param before the eTag that was read; empty when there was none
   * @param writer names this very write
   * @return its eTag now
   * @throws OverwrittenException if somebody else wrote in between
   */
  public String write(
      String account, String region, String before, String writer, SweepClaim claim) {
    String key = prefix(account, region) + SWEEP + SUFFIX;
    return bucket.writeIf(key, before, writer, claim.write());
  }

  /** Removes the claims of buckets whose content a sweep's claim now includes. */
  public void delete(String account, String region, List<String> names) {
    String prefix = prefix(account, region);
    bucket.delete(names.stream().map(name -> prefix + name + SUFFIX).toList());
  }

  private Stream<Map.Entry<String, Stored>> fetch(String key) {
    return bucket.find(key).map(stored -> Map.entry(key, stored)).stream();
  }

  private static HeldClaim held(String key, Stored stored) {
    try {
      return new HeldClaim(stored.eTag(), BucketClaim.read(key, stored.content()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SweepClaim sweep(String key, Stored stored) {
    try {
      return SweepClaim.read(key, stored.content());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(String prefix, String key) {
    return key.substring(prefix.length(), key.length() - SUFFIX.length());
  }

  private static String prefix(String account, String region) {
    return "claims/v1/%s/%s/".formatted(account, region);
  }
}
