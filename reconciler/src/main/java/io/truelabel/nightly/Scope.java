package io.truelabel.nightly;

import java.util.List;

/**
 * Which buckets a sweep is about, and who is asked for them.
 *
 * @param joined whether AWS Config and S3 are asked besides Macie, and accounts are entered for it
 * @param accounts the accounts to judge; empty for all of the organization
 */
public record Scope(boolean joined, List<String> accounts) {
  /** All buckets that exist. */
  public static final Scope EVERYTHING = new Scope(true, List.of());

  public Scope {
    accounts = List.copyOf(accounts);
  }
}
