package io.truelabel.rollout;

import io.truelabel.heal.ConfigLine;
import io.truelabel.heal.Healing;
import io.truelabel.sweep.AccountLine;
import io.truelabel.sweep.Shard;
import io.truelabel.sweep.ShardResult;
import io.truelabel.sweep.SweepSummary;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The accounts that there are, as far as the sweep knows.
 *
 * @param existing all that somebody can act in, with buckets or without
 * @param ruled where there are buckets, and no rule was missed
 */
record Roster(String central, Set<String> existing, Set<Shard> ruled) {

  /**
   * The accounts of one Region.
   *
   * @param existing all that should have the rules unless they are meant to have none
   * @param ruled those that do have them, as far as the sweep looked
   */
  record Local(Set<String> existing, Set<String> ruled) {}

  /**
   * Puts it together: the accounts of the organization, else those that somebody named, else those
   * that have buckets; none that is suspended.
   */
  static Roster of(SweepSummary summary, List<String> named, Healing healing) {
    Set<Shard> ruled =
        summary.shards().stream()
            .filter(shard -> !shard.buckets().isEmpty())
            .map(ShardResult::shard)
            .collect(Collectors.toSet());
    Set<String> existing = existing(summary, named, ruled);
    existing.removeAll(suspended(summary));
    ruled.removeIf(shard -> !existing.contains(shard.account()) || lacksRules(healing, shard));
    return new Roster(summary.plan().centralAccount(), existing, ruled);
  }

  private static Set<String> existing(
      SweepSummary summary, List<String> named, Set<Shard> withBuckets) {
    if (!named.isEmpty()) {
      return new HashSet<>(named);
    }
    return summary.accountNames().isEmpty()
        ? withBuckets.stream().map(Shard::account).collect(Collectors.toSet())
        : new HashSet<>(summary.accountNames().keySet());
  }

  private static Set<String> suspended(SweepSummary summary) {
    return summary.accounts().stream()
        .filter(line -> line.kind() == AccountLine.Kind.SUSPENDED)
        .map(AccountLine::account)
        .collect(Collectors.toSet());
  }

  private static boolean lacksRules(Healing healing, Shard shard) {
    return healing.lines().stream()
        .anyMatch(line ->
            line.kind() == ConfigLine.Kind.NO_RULE
                && line.account().equals(shard.account())
                && line.regions().contains(shard.region()));
  }

  Local at(String region) {
    return new Local(
        existing,
        ruled.stream()
            .filter(shard -> shard.region().equals(region))
            .map(Shard::account)
            .collect(Collectors.toSet()));
  }
}
