package io.truelabel.sweep;

import io.truelabel.aws.Inbox;
import io.truelabel.aws.ShardClaims;
import io.truelabel.aws.StoredLedger;
import java.util.List;

/** Reads the evidence of another store and writes nothing: for a sweep that only looks. */
public final class Unwritten implements EvidenceStore {

  private static final byte[] NOTHING = {};
  private static final String IN_MEMORY = "in memory";

  private final EvidenceStore store;

  /** A store that is read and never written. */
  public Unwritten(EvidenceStore store) {
    this.store = store;
  }

  /** A store that holds nothing. */
  public static EvidenceStore empty() {
    return new Unwritten(new Empty());
  }

  @Override
  public StoredLedger read(Shard shard) {
    return store.read(shard);
  }

  @Override
  public StoredLedger write(StoredLedger before, String writer, byte[] content) {
    return new StoredLedger(before.account(), before.region(), IN_MEMORY, content);
  }

  @Override
  public String keepAside(StoredLedger unusable, String sweep) {
    return "its place";
  }

  @Override
  public Inbox.Contents inbox(Shard shard) {
    return store.inbox(shard);
  }

  @Override
  public ShardClaims claims(Shard shard) {
    return store.claims(shard);
  }

  @Override
  public void clear(List<String> keys) {}

  private static final class Empty implements EvidenceStore {
    @Override
    public StoredLedger read(Shard shard) {
      return new StoredLedger(shard.account(), shard.region(), "", NOTHING);
    }

    @Override
    public StoredLedger write(StoredLedger before, String writer, byte[] content) {
      return before;
    }

    @Override
    public String keepAside(StoredLedger unusable, String sweep) {
      return "";
    }

    @Override
    public Inbox.Contents inbox(Shard shard) {
      return new Inbox.Contents(List.of(), true);
    }

    @Override
    public ShardClaims claims(Shard shard) {
      return ShardClaims.none();
    }

    @Override
    public void clear(List<String> keys) {}
  }
}
