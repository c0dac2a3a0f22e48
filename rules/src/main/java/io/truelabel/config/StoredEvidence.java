package io.truelabel.config;

import io.truelabel.aws.Inbox;
import io.truelabel.aws.Inbox.Item;
import io.truelabel.aws.Ledgers;
import io.truelabel.aws.StateBucket;
import io.truelabel.aws.StoredLedger;
import io.truelabel.evidence.Finding;
import io.truelabel.ledger.LedgerHeader;
import io.truelabel.ledger.LedgerLine;
import io.truelabel.ledger.LedgerReader;
import io.truelabel.log.JsonLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ledgers and the inbox in the state bucket, as a rule reads them.
 *
 * <p>A ledger that has not changed since this function last saw it is not transferred again. One
 * that is damaged or newer than this version fails the event: a rule never judges by half of what
 * is known.
 */
final class StoredEvidence implements EvidenceMemory {

  /** Ledgers that are kept between events, compressed; the one unused for longest makes room. */
  private static final int KEPT = 32;

  private final Ledgers ledgers;
  private final Inbox inbox;
  private final JsonLog log;
  private final Map<String, StoredLedger> known = new LinkedHashMap<>(KEPT, 0.75f, true);

  StoredEvidence(StateBucket bucket, JsonLog log) {
    this(bucket, new Inbox(bucket), log);
  }

  StoredEvidence(StateBucket bucket, Inbox inbox, JsonLog log) {
    this.ledgers = new Ledgers(bucket);
    this.inbox = inbox;
    this.log = log;
  }

  @Override
  public AccountMemory of(String accountId, String region) {
    // The inbox first: what a sweep takes out of it meanwhile is in the ledger by then.
    Inbox.Contents told = inbox.read(accountId, region);
    StoredLedger ledger = ledger(accountId, region);
    List<Finding> findings = findings(told, accountId);
    if (ledger.blank()) {
      LedgerHeader blank = LedgerHeader.blank(accountId, region);
      return new AccountMemory(blank, Map.of(), findings, told.whole());
    }
    try (LedgerReader reader = ledger.open()) {
      return new AccountMemory(reader.header(), lines(reader), findings, told.whole());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized StoredLedger ledger(String accountId, String region) {
    StoredLedger last = known.get(accountId);
    StoredLedger now =
        Optional.ofNullable(last)
            .flatMap(it -> ledgers.readIfChanged(it).or(() -> Optional.of(it)))
            .orElseGet(() -> ledgers.read(accountId, region));
    if (!now.blank()) {
      known.put(accountId, now);
    }
    if (known.size() > KEPT) {
      known.remove(known.keySet().iterator().next());
    }
    return now;
  }

  private static Map<String, LedgerLine> lines(LedgerReader reader) throws IOException {
    Map<String, LedgerLine> lines = new HashMap<>();
    for (var line = reader.next(); line.isPresent(); line = reader.next()) {
      lines.put(line.get().bucket(), line.get());
    }
    return lines;
  }

  private List<Finding> findings(Inbox.Contents told, String accountId) {
    if (!told.whole()) {
      log.error(
          "The inbox holds more findings than are read at once: no bucket is shown as compliant"
              + " until sweeps have taken them over.",
          Map.of("account", accountId));
    }
    List<Finding> findings = new ArrayList<>();
    for (Item item : told.items()) {
      switch (item) {
        case Item.Entry(_, var entry) -> findings.add(entry.finding());
        case Item.Damaged(String key, String why) ->
            log.error(why, Map.of("account", accountId, "key", key));
      }
    }
    return findings;
  }
}
