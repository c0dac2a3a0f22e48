package io.truelabel.config;

import java.util.Set;

/** Which accounts may be judged: whoever is not among them gets no answer and no role assumed. */
@FunctionalInterface
public interface AllowedAccounts {

  /**
   * Whether an account may be judged.
   *
   * @throws RuntimeException if that cannot be found out: then the event is to be tried again
   */
  boolean allow(String accountId);

  /** A list that never changes. */
  static AllowedAccounts listed(Set<String> accountIds) {
    return Set.copyOf(accountIds)::contains;
  }

  /** These, and those that others allow, who are asked only about accounts that these do not. */
  default AllowedAccounts or(AllowedAccounts others) {
    return accountId -> allow(accountId) || others.allow(accountId);
  }
}
