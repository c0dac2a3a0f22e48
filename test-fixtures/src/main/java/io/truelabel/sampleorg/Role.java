package io.truelabel.sampleorg;

import java.util.Set;

/**
 * A role in a member account.
 *
 * @param trusts the accounts that may assume it
 */
public record Role(String name, Set<String> trusts) {

  /** The role through which compliance results are put into a member account's Config. */
  public static final String EVALUATOR = "truelabel-evaluator";

  /** The role through which a member account's tags are read and its topics published to. */
  public static final String READER = "truelabel-reader";

  public Role {
    trusts = Set.copyOf(trusts);
  }
}
