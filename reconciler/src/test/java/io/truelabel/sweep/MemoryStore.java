package io.truelabel.sweep;

import io.truelabel.aws.Inbox;
import io.truelabel.aws.OverwrittenException;
import io.truelabel.aws.ShardClaims;
import io.truelabel.aws.StoredLedger;
import io.truelabel.evidence.Finding;
import io.truelabel.ledger.InboxEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Ledgers and inbox in memory, as the state bucket would keep them. */
final class MemoryStore implements EvidenceStore {

  final Map<Shard, StoredLedger> ledgers = new HashMap<>();
  final Map<String, Inbox.Item> inbox = new TreeMap<>();
  final Set<Shard> unreadable = new HashSet<>();
  final Map<Shard, ShardClaims> claims = new HashMap<>();
  final List<String> aside = new ArrayList<>();
  final List<String> writers = new ArrayList<>();
  RuntimeException refusal = new IllegalStateException("not used");
  boolean refusing;
  boolean unclearable;

  /** How many entries of the inbox are taken in one go. */
  int taken = 20_000;

  @Override
  public StoredLedger read(Shard shard) {
    if (unreadable.contains(shard)) {
      throw S3Exception.builder().statusCode(403).message("no").build();
    }
    return ledgers.getOrDefault(
        shard, new StoredLedger(shard.account(), shard.region(), "", new byte[0]));
  }

  @Override
  public synchronized StoredLedger write(StoredLedger before, String writer, byte[] content) {
    if (refusing) {
      throw refusal;
    }
    Shard shard = new Shard(before.account(), before.region());
    StoredLedger now = read(shard);
    if (!now.eTag().equals(before.eTag())) {
      String last = writers.get(Integer.parseInt(now.eTag().substring("tag-".length())) - 1);
      if (last.equals(writer)) {
        return now;
      }
      throw new OverwrittenException("the ledger", last);
    }
    writers.add(writer);
    var written =
        new StoredLedger(before.account(), before.region(), "tag-" + writers.size(), content);
    ledgers.put(shard, written);
    return written;
  }

  @Override
  public String keepAside(StoredLedger unusable, String sweep) {
    aside.add(sweep);
    return "aside/" + sweep;
  }

  @Override
  public Inbox.Contents inbox(Shard shard) {
    return new Inbox.Contents(inbox.values().stream().limit(taken).toList(), inbox.size() <= taken);
  }

  @Override
  public ShardClaims claims(Shard shard) {
    return claims.getOrDefault(shard, ShardClaims.none());
  }

  @Override
  public void clear(List<String> keys) {
    if (unclearable) {
      throw refusal;
    }
    keys.forEach(inbox::remove);
  }

  void deliver(Finding finding) {
    inbox.put(finding.id(), new Inbox.Item.Entry(finding.id(), new InboxEntry(finding)));
  }
}
