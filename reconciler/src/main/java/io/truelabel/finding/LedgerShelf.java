package io.truelabel.finding;

import io.truelabel.aws.Ledgers;
import io.truelabel.aws.StoredLedger;
import io.truelabel.evidence.BucketId;
import io.truelabel.ledger.LedgerLine;
import io.truelabel.ledger.LedgerReader;
import io.truelabel.sweep.Shard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ledgers of the accounts that events speak of, kept from batch to batch: one that has not
 * changed is neither transferred nor parsed again. Safe for use by many threads.
 */
final class LedgerShelf {

  /** Ledgers that are kept; the one unused for longest makes room. */
  private static final int KEPT = 8;

  private record Opened(StoredLedger ledger, Map<String, LedgerLine> lines) {}

  private final Ledgers ledgers;
  private final Map<Shard, Opened> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

  LedgerShelf(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  /**
   * The line of a bucket, as the ledger has it now.
   *
   * @throws UncheckedIOException if the ledger is damaged or newer than this version
   */
  LedgerLine line(BucketId bucket) {
    return ledger(new Shard(bucket.accountId(), bucket.region()))
        .lines()
        .getOrDefault(bucket.name(), LedgerLine.blank(bucket.name()));
  }

  private synchronized Opened ledger(Shard shard) {
    Opened last = kept.get(shard);
    Opened now =
        last == null || last.ledger().blank()
            ? open(ledgers.read(shard.account(), shard.region()))
            : ledgers.readIfChanged(last.ledger()).map(LedgerShelf::open).orElse(last);
    kept.put(shard, now);
    if (kept.size() > KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
    return now;
  }

  private static Opened open(StoredLedger ledger) {
    Map<String, LedgerLine> lines = new HashMap<>();
    if (ledger.blank()) {
      return new Opened(ledger, lines);
    }
    try (LedgerReader reader = ledger.open()) {
      for (var line = reader.next(); line.isPresent(); line = reader.next()) {
        lines.put(line.get().bucket(), line.get());
      }
      return new Opened(ledger, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
