package io.truelabel.cli;

import io.truelabel.sweep.BucketResult;
import io.truelabel.verdict.Outcome;
import io.truelabel.verdict.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The buckets of one team, worst first.
 *
 * @param team the owner's word for it; empty for buckets without a team
 */
record TeamGroup(String team, List<BucketResult> buckets) {

  private static final Comparator<BucketResult> WORST_BUCKET =
      Comparator.comparing(BucketResult::outcome)
          .thenComparing(TeamGroup::severity, Comparator.reverseOrder())
          .thenComparing(Comparator.naturalOrder());

  private static final Comparator<TeamGroup> WORST_TEAM =
      Comparator.comparing((TeamGroup group) -> group.buckets().getFirst().outcome())
          .thenComparing(group -> severity(group.buckets().getFirst()), Comparator.reverseOrder())
          .thenComparing(TeamGroup::noncompliant, Comparator.reverseOrder())
          .thenComparing(TeamGroup::team);

  TeamGroup {
    buckets = buckets.stream().sorted(WORST_BUCKET).toList();
  }

  /** All teams, the one with the worst bucket first. */
  static List<TeamGroup> of(Stream<BucketResult> buckets) {
    return buckets.collect(Collectors.groupingBy(BucketResult::team)).entrySet().stream()
        .map(group -> new TeamGroup(group.getKey(), group.getValue()))
        .sorted(WORST_TEAM)
        .toList();
  }

  /** How many buckets there are of each outcome that occurs, worst first. */
  Map<Outcome, Long> counts() {
    return buckets.stream()
        .collect(Collectors.groupingBy(BucketResult::outcome, TreeMap::new, Collectors.counting()));
  }

  private long noncompliant() {
    return counts().getOrDefault(Outcome.NONCOMPLIANT, 0L);
  }

  private static int severity(BucketResult bucket) {
    return bucket.worst().map(Severity::ordinal).orElse(-1);
  }
}
