package io.truelabel.sweep;

import io.truelabel.aws.Inbox;
import io.truelabel.aws.ShardClaims;
import io.truelabel.aws.StoredLedger;
import java.util.List;

/** Where the evidence of earlier sweeps is kept, and what events have told since. */
public interface EvidenceStore {

  /** The ledger of a shard, possibly absent. */
  StoredLedger read(Shard shard);

  /**
   * Writes a ledger in place of the one that was read.
   *
   * @param writer names this very write
   * @throws io.truelabel.aws.OverwrittenException if somebody else wrote in between
   */
  StoredLedger write(StoredLedger before, String writer, byte[] content);

  /**
   * Keeps a copy of a ledger that cannot be used.
   *
   * @return where it is
   */
  String keepAside(StoredLedger unusable, String sweep);

  /** What lies in the inbox of a shard, as far as it is taken in one go. */
  Inbox.Contents inbox(Shard shard);

  /** What was told of the buckets of a shard since its ledger was written. */
  ShardClaims claims(Shard shard);

  /** Takes entries out of the inbox that are in a ledger now. */
  void clear(List<String> keys);
}
