package io.truelabel.config;

import io.truelabel.aws.FindingsRead;
import io.truelabel.aws.MacieFindings;
import io.truelabel.aws.MacieScope;
import io.truelabel.evidence.Evidence;
import io.truelabel.evidence.Finding;
import io.truelabel.evidence.Origin;
import io.truelabel.verdict.BucketState;
import io.truelabel.verdict.EvidenceState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the buckets of an account with all that Macie ever found in them: what the ledger holds,
 * what events told since, and the findings that are newer.
 */
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
    var memory = context.memory().of(accountId, context.region());
    List<Finding> newer = new ArrayList<>();
    note(
        new MacieFindings(inventories.macie(), Origin.ADMINISTRATOR)
            .read(MacieScope.account(accountId), memory.header().readFrom(), newer::add),
        accountId);
    Map<String, Evidence> evidence = memory.with(newer);
    return buckets.stream()
        .map(bucket -> bucket.watched(memory.line(bucket.id().name()), now()))
        .map(bucket -> bucket.state(known(evidence, bucket.id().name())))
        .toList();
  }

  private Instant now() {
    return context.clock().instant();
  }

  private static EvidenceState known(Map<String, Evidence> evidence, String bucket) {
    return new EvidenceState.Known(evidence.getOrDefault(bucket, Evidence.none()));
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
