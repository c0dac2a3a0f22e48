package io.truelabel.config;

import io.truelabel.aws.FindingsRead;
import io.truelabel.aws.MacieFindings;
import io.truelabel.aws.MacieScope;
import io.truelabel.evidence.EvidenceBook;
import io.truelabel.evidence.Origin;
import io.truelabel.verdict.BucketState;
import io.truelabel.verdict.EvidenceState;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Reads the buckets of an account with all that Macie found in them. */
final class ContentsReading implements AccountEvents.Reading {

  private final RuleContext context;
  private final Inventories inventories;

  ContentsReading(RuleContext context) {
    this.context = context;
    this.inventories = new Inventories(context);
  }

  @Override
  public List<BucketState> buckets(String accountId) {
    var buckets = inventories.of(accountId);
    EvidenceBook evidence = new EvidenceBook();
    note(
        new MacieFindings(inventories.macie(), Origin.ADMINISTRATOR)
            .read(MacieScope.account(accountId), Instant.EPOCH, evidence::add),
        accountId);
    return buckets.stream()
        .map(bucket -> bucket.state(new EvidenceState.Known(evidence.of(bucket.id()))))
        .toList();
  }

  private void note(FindingsRead read, String accountId) {
    if (read.gone() + read.unusable() > 0) {
      context
          .log()
          .warn(
              "Some findings were listed, but prove nothing: expired in between, or unusable.",
              Map.of("account", accountId, "expired", read.gone(), "unusable", read.unusable()));
    }
  }
}
