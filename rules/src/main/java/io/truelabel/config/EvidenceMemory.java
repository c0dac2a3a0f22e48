package io.truelabel.config;

import io.truelabel.aws.StateBucket;
import io.truelabel.ledger.LedgerHeader;
import io.truelabel.log.JsonLog;
import java.util.List;
import java.util.Map;

/** Where a rule has from what earlier sweeps and events left behind. */
@FunctionalInterface
public interface EvidenceMemory {

  /** What is remembered of an account in a Region. */
  AccountMemory of(String accountId, String region);

  /** The ledgers and the inbox in the state bucket. */
  static EvidenceMemory stored(StateBucket bucket, JsonLog log) {
    return new StoredEvidence(bucket, log);
  }

  /** Remembers nothing: everything must be asked of Macie. */
  static EvidenceMemory none() {
    return (account, region) ->
        new AccountMemory(LedgerHeader.blank(account, region), Map.of(), List.of(), true);
  }
}
