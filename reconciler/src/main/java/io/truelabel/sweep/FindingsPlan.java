package io.truelabel.sweep;

import io.truelabel.ledger.LedgerHeader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What must be read of Macie's findings in one Region, so that every ledger comes up to date.
 *
 * <p>Ledgers that were written before go on together from the oldest of their watermarks. A new
 * account is read on its own, so that it does not make all the others begin anew.
 */
final class FindingsPlan {

  /** After this time everything is read again, whatever went unnoticed. */
  static final Duration FULL_READ_AFTER = Duration.ofDays(7);

  private final Instant now;
  private final boolean oneByOne;

  FindingsPlan(Instant now, boolean oneByOne) {
    this.now = now;
    this.oneByOne = oneByOne;
  }

  /**
   * One pass over Macie's findings.
   *
   * @param account whose; empty for all
   * @param since those updated then or later
   * @param ledgers which it brings up to date
   */
  record Pass(String account, Instant since, List<ShardLedger> ledgers) {
    Pass {
      ledgers = List.copyOf(ledgers);
    }

    /** Whether nothing is left out that Macie has. */
    boolean full() {
      return since.equals(Instant.EPOCH);
    }
  }

  /** What to read, one after the other; nothing, where there is no bucket to read it for. */
  List<Pass> passes(Collection<ShardLedger> ledgers) {
    if (ledgers.isEmpty()) {
      return List.of();
    }
    List<ShardLedger> going =
        ledgers.stream().filter(ledger -> oneByOne || !ledger.header().unread()).toList();
    if (oneByOne) {
      return going.stream().map(this::alone).toList();
    }
    if (going.isEmpty()) {
      return List.of(new Pass("", Instant.EPOCH, List.copyOf(ledgers)));
    }
    List<Pass> passes = new ArrayList<>();
    passes.add(new Pass("", since(going), going));
    ledgers.stream()
        .filter(ledger -> ledger.header().unread())
        .map(this::alone)
        .forEach(passes::add);
    return passes;
  }

  private Pass alone(ShardLedger ledger) {
    return new Pass(ledger.shard().account(), since(List.of(ledger)), List.of(ledger));
  }

  private Instant since(List<ShardLedger> ledgers) {
    boolean fullReadDue =
        ledgers.stream()
            .map(ShardLedger::header)
            .anyMatch(header -> header.unread() || due(header));
    return fullReadDue
        ? Instant.EPOCH
        : ledgers.stream()
            .map(ledger -> ledger.header().readFrom())
            .min(Comparator.naturalOrder())
            .orElse(now);
  }

  /** One that takes longer than the interval is not begun anew before it has come to its end. */
  private boolean due(LedgerHeader header) {
    boolean underWay = header.findingsThrough().isBefore(header.fullReadAt());
    return !underWay && !header.fullReadAt().plus(FULL_READ_AFTER).isAfter(now);
  }
}
