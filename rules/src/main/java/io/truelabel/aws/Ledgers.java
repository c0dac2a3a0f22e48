package io.truelabel.aws;

import io.truelabel.aws.StateBucket.Stored;
import java.util.Optional;

/** The ledgers in the state bucket, one object for each account and Region. */
public final class Ledgers {

  private static final byte[] NOTHING = {};

  private final StateBucket bucket;

  /** The ledgers of a state bucket. */
  public Ledgers(StateBucket bucket) {
    this.bucket = bucket;
  }

  /** The ledger of a shard, possibly absent. */
  public StoredLedger read(String account, String region) {
    return bucket
        .find(key(account, region))
        .map(stored -> stored(account, region, stored))
        .orElseGet(() -> new StoredLedger(account, region, "", NOTHING));
  }

  /** The ledger, unless it still is the one with this eTag: then none of it is transferred. */
  public Optional<StoredLedger> readIfChanged(StoredLedger known) {
    return bucket
        .readIfChanged(key(known.account(), known.region()), known.eTag())
        .map(stored -> stored(known.account(), known.region(), stored));
  }

  /**
   * Writes a ledger in place of the one that was read.
   *
   * @param before what was read
   * @param writer names this very write
   * @return the ledger as it lies there now
   * @throws OverwrittenException if somebody else wrote in between
   */
  public StoredLedger write(StoredLedger before, String writer, byte[] content) {
    String key = key(before.account(), before.region());
    String eTag = bucket.writeIf(key, before.eTag(), writer, content);
    return new StoredLedger(before.account(), before.region(), eTag, content);
  }

  /**
   * Keeps a copy of a ledger that cannot be used, for people to look at.
   *
   * @param sweep who found it so
   * @return the key of the copy
   */
  public String keepAside(StoredLedger unusable, String sweep) {
    String key =
        "ledger/aside/%s/%s/%s.jsonl.gz".formatted(unusable.account(), unusable.region(), sweep);
    bucket.write(key, "application/gzip", unusable.content());
    return key;
  }

  private static StoredLedger stored(String account, String region, Stored stored) {
    return new StoredLedger(account, region, stored.eTag(), stored.content());
  }

  private static String key(String account, String region) {
    return "ledger/v1/%s/%s.jsonl.gz".formatted(account, region);
  }
}
