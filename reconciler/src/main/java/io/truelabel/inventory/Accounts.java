package io.truelabel.inventory;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The accounts that a sweep is about.
 *
 * @param active where buckets may be
 * @param suspended where nobody can act any more
 * @param names what they are called, by id, as far as anybody says
 * @param complete whether there are no others; if not, every account that shows up counts
 */
record Accounts(
    Set<String> active, Set<String> suspended, Map<String, String> names, boolean complete) {
  /** Nobody says which accounts there are. */
  static final Accounts UNKNOWN = new Accounts(Set.of(), Set.of(), Map.of(), false);

  Accounts {
    active = Set.copyOf(active);
    suspended = Set.copyOf(suspended);
    names = Map.copyOf(names);
  }

  /** Those that somebody named, and no others. */
  static Accounts given(List<String> accounts) {
    return new Accounts(new HashSet<>(accounts), Set.of(), Map.of(), true);
  }

  /** Whether buckets of an account are judged. */
  boolean include(String account) {
    return !complete || active.contains(account) || suspended.contains(account);
  }

  /** The active ones, and those of these others that may be active. */
  Set<String> activeWith(Set<String> others) {
    Set<String> all = new HashSet<>(active);
    others.stream().filter(it -> include(it) && !suspended.contains(it)).forEach(all::add);
    return all;
  }
}
