package io.truelabel.policy;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the records of a policy have in common when they check themselves. */
final class Check {

  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");

  private Check() {}

  static void text(String what, String text) {
    that(!text.isBlank(), what + " is blank");
  }

  static void line(int line) {
    that(line >= 1, "lines count from 1, not from " + line);
  }

  static void account(String account) {
    that(ACCOUNT.matcher(account).matches(), "not an account of 12 digits: " + account);
  }

  static void that(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** A copy whose order is always the same, so that everything printed from it is too. */
  static Set<String> sorted(Collection<String> values) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(values));
  }
}
