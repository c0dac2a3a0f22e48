package io.truelabel.metrics;

import io.truelabel.policy.Teams;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names under which teams are counted, of all the words that stand for them.
 *
 * <p>Owners write the team tag, and every name is a metric that costs money. So only teams that the
 * policy knows have their own, or the largest ones up to a cap where it knows none.
 */
final class TeamNames {
  /** Every team that has no name of its own. */
  static final String OTHER = "other";

  private final SortedSet<String> own;
  private final boolean folded;

  private TeamNames(SortedSet<String> own, boolean folded) {
    this.own = own;
    this.folded = folded;
  }

  /**
   * The names for one sweep.
   *
   * @param found the word for each bucket, as {@link TeamWords} tells it
   */
  static TeamNames of(Teams teams, Collection<String> found) {
    Stream<String> chosen =
        teams.known().isEmpty() ? largest(found, teams.atMost()) : teams.known().stream();
    SortedSet<String> own =
        chosen.map(TeamWords::clean).collect(Collectors.toCollection(TreeSet::new));
    return new TeamNames(own, !own.containsAll(found));
  }

  private static Stream<String> largest(Collection<String> teams, int atMost) {
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
    return own.contains(team) ? team : OTHER;
  }

  /** All names, also those of teams without any bucket. */
  SortedSet<String> all() {
    SortedSet<String> all = new TreeSet<>(own);
    if (folded) {
      all.add(OTHER);
    }
    return all;
  }

  /** Whether some team is counted as {@value #OTHER}. */
  boolean folded() {
    return folded;
  }
}
