package io.truelabel.config;

import io.truelabel.aws.FindingsRead;
import io.truelabel.aws.Inbox;
import io.truelabel.aws.MacieFindings;
import io.truelabel.aws.MacieScope;
import io.truelabel.evidence.Evidence;
import io.truelabel.evidence.Finding;
import io.truelabel.evidence.Origin;
import io.truelabel.ledger.LedgerHeader;
import io.truelabel.policy.FindingsRules;
import io.truelabel.verdict.EvidenceState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads the buckets of an account with all that Macie ever found in them: what the ledger holds,
 * what events told since, and the findings that are newer.
 *
 * <p>Those that only a member sees come with the ledger alone: where that does not hold them, a
 * bucket in which nothing was found is unknown, as it is to the sweep.
 */
final class ContentsReading implements AccountEvents.Reading {

  /** How old the sweep's last reading of a member may be: one night that failed is let pass. */
  private static final Duration READ_WITHIN = Duration.ofDays(2);

  private static final String UNREAD =
      "What the account's own jobs found has not been read lately.";

  private final RuleContext context;
  private final Inventories inventories;

  ContentsReading(RuleContext context) {
    this.context = context;
    this.inventories = new Inventories(context);
  }

  @Override
  public AccountEvents.Read buckets(String accountId) {
    var buckets = inventories.of(accountId);
    var memory = context.memory().of(accountId, context.region());
    List<Finding> newer = new ArrayList<>();
    note(
        new MacieFindings(inventories.macie(), Origin.ADMINISTRATOR)
            .read(MacieScope.account(accountId), memory.header().readFrom(), newer::add),
        accountId);
    Map<String, Evidence> evidence = memory.with(newer);
    Function<Evidence, EvidenceState> known = known(accountId, memory);
    return new AccountEvents.Read(
        buckets.listed().stream()
            .map(bucket -> bucket.watched(memory.line(bucket.id().name()), now()))
            .map(bucket ->
                bucket.state(
                    known.apply(evidence.getOrDefault(bucket.id().name(), Evidence.none()))))
            .toList(),
        buckets.all());
  }

  private Function<Evidence, EvidenceState> known(String accountId, AccountMemory memory) {
    if (!memory.whole()) {
      return found -> new EvidenceState.Partial(found, Inbox.CUT_OFF);
    }
    return whole(accountId, memory.header())
        ? EvidenceState.Known::new
        : found -> new EvidenceState.Partial(found, UNREAD);
  }

  /** Whether nothing is missing that this function cannot read itself. */
  private boolean whole(String accountId, LedgerHeader ledger) {
    boolean seesAll =
        context.policies().judge().source() == FindingsRules.Source.ADMINISTRATOR
            || accountId.equals(context.central().accountId());
    return seesAll
        || (!ledger.unread() && ledger.findingsThrough().isAfter(now().minus(READ_WITHIN)));
  }

  private Instant now() {
    return context.clock().instant();
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
