package io.truelabel.metrics;

import io.truelabel.policy.Teams;
import io.truelabel.text.Printable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names under which teams are counted.
 *
 * <p>Owners write the team tag, and every name is a metric that costs money. So only teams that the
 * policy knows have their own, or the largest ones up to a cap where it knows none.
 */
final class TeamNames {
  /** Every team that has no name of its own. */
  static final String OTHER = "other";

  /** Buckets without a team. */
  static final String UNASSIGNED = "unassigned";

  /** The longest value of a dimension (API reference, Dimension). */
  private static final int LONGEST = 1_024;

  private final SortedSet<String> own;
  private final boolean folded;

  private TeamNames(SortedSet<String> own, boolean folded) {
    this.own = own;
    this.folded = folded;
  }

  /**
   * The names for one sweep.
   *
   * @param found the team of each bucket, as its owner wrote it
   */
  static TeamNames of(Teams teams, Collection<String> found) {
    List<String> named =
        found.stream().map(TeamNames::clean).filter(team -> !team.equals(UNASSIGNED)).toList();
    Stream<String> chosen =
        teams.known().isEmpty() ? largest(named, teams.atMost()) : teams.known().stream();
    SortedSet<String> own =
        chosen.map(TeamNames::clean).collect(Collectors.toCollection(TreeSet::new));
    return new TeamNames(own, !own.containsAll(named));
  }

  private static Stream<String> largest(List<String> teams, int atMost) {
    Map<String, Long> sizes =
        teams.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return sizes.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .limit(atMost);
  }

  /** The name that a team is counted under. */
  String of(String team) {
    String clean = clean(team);
    return clean.equals(UNASSIGNED) || own.contains(clean) ? clean : OTHER;
  }

  /** All names, also those of teams without any bucket. */
  SortedSet<String> all() {
    SortedSet<String> all = new TreeSet<>(own);
    all.add(UNASSIGNED);
    if (folded) {
      all.add(OTHER);
    }
    return all;
  }

  /** Whether some team is counted as {@value #OTHER}. */
  boolean folded() {
    return folded;
  }

  /** A dimension's value is ASCII and not blank (API reference, Dimension). */
  private static String clean(String team) {
    String ascii = Printable.ascii(team).strip();
    String cut = ascii.substring(0, Math.min(ascii.length(), LONGEST)).strip();
    return cut.isEmpty() ? UNASSIGNED : cut;
  }
}
