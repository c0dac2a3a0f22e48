package io.truelabel.config;

import io.truelabel.evidence.Evidence;
import io.truelabel.verdict.EvidenceState;
import java.time.Instant;

/**
 * Reads the buckets of an account, and when their contents last changed; what was found in them
 * plays no part in their coverage.
 */
final class CoverageReading implements AccountEvents.Reading {

  private static final EvidenceState NOT_ASKED_FOR = new EvidenceState.Known(Evidence.none());

  private final RuleContext context;
  private final Inventories inventories;

  CoverageReading(RuleContext context) {
    this.context = context;
    this.inventories = new Inventories(context);
  }

  @Override
  public AccountEvents.Read buckets(String accountId) {
    var memory = context.memory().of(accountId, context.region());
    var buckets = inventories.of(accountId);
    return new AccountEvents.Read(
        buckets.listed().stream()
            .map(bucket -> bucket.watched(memory.line(bucket.id().name()), now()))
            .map(bucket -> bucket.state(NOT_ASKED_FOR))
            .toList(),
        buckets.all());
  }

  private Instant now() {
    return context.clock().instant();
  }
}
