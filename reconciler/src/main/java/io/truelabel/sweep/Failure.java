package io.truelabel.sweep;

import java.util.Comparator;

/**
 * Something that a sweep could not read or judge.
 *
 * @param region the Region that is affected
 * @param account the account that is affected; empty when it is every account of the Region
 * @param step what was being done, such as "list buckets"
 * @param problem what went wrong, and what that means for the result
 * @param remedy what to do next
 */
public record Failure(String region, String account, String step, String problem, String remedy)
    implements Comparable<Failure> {
  private static final Comparator<Failure> ORDER =
      Comparator.comparing(Failure::region)
          .thenComparing(Failure::account)
          .thenComparing(Failure::step)
          .thenComparing(Failure::problem);

  @Override
  public int compareTo(Failure other) {
    return ORDER.compare(this, other);
  }
}
