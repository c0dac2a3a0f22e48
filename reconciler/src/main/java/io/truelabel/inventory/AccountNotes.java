package io.truelabel.inventory;

import io.truelabel.sweep.AccountLine;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gathers what there is to say of whole accounts: once for each account and cause, with the Regions
 * where it shows. Safe for use by many threads.
 */
final class AccountNotes {
  private record Cause(String account, AccountLine.Kind kind) {}

  private final Map<Cause, AccountLine> lines = new ConcurrentHashMap<>();

  void add(AccountLine line) {
    lines.merge(new Cause(line.account(), line.kind()), line, AccountLine::plus);
  }

  List<AccountLine> lines() {
    return lines.values().stream().sorted().toList();
  }
}
