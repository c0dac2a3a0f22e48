package io.truelabel.policy;

import java.util.List;
import java.util.Set;

/**
 * A choice of buckets.
 *
 * @param names names, in which {@code *} stands for any characters, or none; at least one
 * @param accounts the accounts in which the names count; empty for all
 */
public record BucketSelector(List<String> names, Set<String> accounts) {

  public BucketSelector {
    names = List.copyOf(names);
    accounts = Check.sorted(accounts);
    Check.that(!names.isEmpty(), "no bucket is named");
    names.forEach(name -> Check.text("the name of a bucket", name));
    accounts.forEach(Check::account);
  }

  /** Whether the bucket is one of those chosen. */
  public boolean selects(String account, String bucket) {
    return (accounts.isEmpty() || accounts.contains(account))
        && names.stream().anyMatch(name -> Glob.matches(name, bucket));
  }

  /** Whether a name can mean more than one bucket. */
  public boolean hasGlob() {
    return names.stream().anyMatch(Glob::isGlob);
  }
}
