package io.truelabel.sweep;

import io.truelabel.aws.Claims;
import io.truelabel.aws.Inbox;
import io.truelabel.aws.Ledgers;
import io.truelabel.aws.ShardClaims;
import io.truelabel.aws.StateBucket;
import io.truelabel.aws.StoredLedger;
import java.util.List;

/** Keeps evidence in the state bucket. */
public final class StateStore implements EvidenceStore {

  private final Ledgers ledgers;
  private final Inbox inbox;
  private final Claims claims;

  /** The evidence in a state bucket. */
  public StateStore(StateBucket bucket) {
    this.ledgers = new Ledgers(bucket);
    this.inbox = new Inbox(bucket);
    this.claims = new Claims(bucket);
  }

  @Override
  public StoredLedger read(Shard shard) {
    return ledgers.read(shard.account(), shard.region());
  }

  @Override
  public StoredLedger write(StoredLedger before, String writer, byte[] content) {
    return ledgers.write(before, writer, content);
  }

  @Override
  public String keepAside(StoredLedger unusable, String sweep) {
    return ledgers.keepAside(unusable, sweep);
  }

  @Override
  public Inbox.Contents inbox(Shard shard) {
    return inbox.read(shard.account(), shard.region());
  }

  @Override
  public ShardClaims claims(Shard shard) {
    return claims.read(shard.account(), shard.region());
  }

  @Override
  public void clear(List<String> keys) {
    inbox.delete(keys);
  }
}
