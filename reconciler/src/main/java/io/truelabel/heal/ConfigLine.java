package io.truelabel.heal;

import java.util.Comparator;
import java.util.List;

/**
 * What is the matter with the rules of one account, said once for all Regions where it shows.
 *
 * @param regions where it shows, sorted
 * @param problem what is the matter, and what it means for what AWS Config shows
 * @param remedy what to do next
 */
public record ConfigLine(
    String account, List<String> regions, Kind kind, String problem, String remedy)
    implements Comparable<ConfigLine> {
  private static final Comparator<ConfigLine> ORDER =
      Comparator.comparing(ConfigLine::account)
          .thenComparing(ConfigLine::kind)
          .thenComparing(ConfigLine::problem);

  /** What may be the matter with the rules of an account. */
  public enum Kind {
    /** AWS Config may not invoke the functions behind the rules for the account. */
    NOT_PERMITTED,
    /** The functions behind the rules refuse the account. */
    NOT_ADMITTED,
    /** The organization's conformance pack failed in the account. */
    PACK_FAILED,
    /** The organization's conformance pack does not know the account. */
    NO_PACK,
    /** A rule does not exist. */
    NO_RULE,
    /** A rule exists and shows nothing, although there are buckets that it should judge. */
    NO_RESULTS,
    /** AWS Config was asked to let the rules judge again, too soon after the last time. */
    TOO_SOON,
    /** Whom the installation reaches is not for this account to see, which is no failure. */
    NOT_SHOWN,
    /** What AWS Config shows could not be read, or the rules could not be asked to judge again. */
    UNREAD
  }

  public ConfigLine {
    regions = regions.stream().distinct().sorted().toList();
  }

  @Override
  public int compareTo(ConfigLine other) {
    return ORDER.compare(this, other);
  }
}
