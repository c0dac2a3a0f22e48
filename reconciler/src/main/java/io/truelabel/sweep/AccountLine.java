package io.truelabel.sweep;

import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something about a whole account that a sweep says once, in however many Regions it shows.
 *
 * @param account the account
 * @param regions where it shows, sorted; empty when it is everywhere
 * @param kind what it is
 * @param blind whether buckets of the account could exist that the sweep knows nothing of: then the
 *     sweep is not complete
 * @param problem what is the matter, and what it means for the result
 * @param remedy what to do next
 */
public record AccountLine(
    String account, List<String> regions, Kind kind, boolean blind, String problem, String remedy)
    implements Comparable<AccountLine> {
  private static final Comparator<AccountLine> ORDER =
      Comparator.comparing(AccountLine::account)
          .thenComparing(AccountLine::kind)
          .thenComparing(AccountLine::problem);

  /** What may be the matter with an account. */
  public enum Kind {
    /** AWS has suspended it, or it is being closed: nobody can act there. */
    SUSPENDED,
    /** It has no role that Truelabel may assume. */
    NO_ROLE,
    /** AWS Config does not record buckets there. */
    NO_RECORDER,
    /** Macie is not enabled there. */
    NO_MACIE,
    /** It could not be asked, for another reason. */
    UNREACHABLE,
    /** The organization did not tell it which accounts there are. */
    UNLISTED
  }

  public AccountLine {
    regions = regions.stream().distinct().sorted().toList();
  }

  /**
   * This and another line of the same account and kind as one. Where their words differ, the worse
   * one speaks: so it is the same in whatever order they come.
   */
  public AccountLine plus(AccountLine other) {
    AccountLine worse =
        blind == other.blind
            ? BinaryOperator.minBy(ORDER).apply(this, other)
            : blind ? this : other;
    return new AccountLine(
        account,
        Stream.concat(regions.stream(), other.regions.stream()).toList(),
        kind,
        worse.blind,
        worse.problem,
        worse.remedy);
  }

  /** Lines from several parts of a sweep: of each account and kind one, sorted. */
  static List<AccountLine> merged(Stream<AccountLine> lines) {
    record Cause(String account, Kind kind) {}
    return lines
        .collect(
            Collectors.toMap(
                line -> new Cause(line.account, line.kind), it -> it, AccountLine::plus))
        .values()
        .stream()
        .sorted()
        .toList();
  }

  /** The same of one Region. */
  public AccountLine in(String region) {
    return new AccountLine(account, List.of(region), kind, blind, problem, remedy);
  }

  @Override
  public int compareTo(AccountLine other) {
    return ORDER.compare(this, other);
  }
}
