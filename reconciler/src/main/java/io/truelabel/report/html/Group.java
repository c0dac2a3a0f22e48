package io.truelabel.report.html;

import io.truelabel.sweep.BucketResult;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The buckets that have something in common, counted.
 *
 * @param name what they have in common, as people read it
 * @param address shows them in the table of buckets
 * @param bar the noncompliant ones, to the scale of the group that has most
 */
record Group(String name, String address, Counts counts, Bar bar) {

  /** The buckets by team, those with most to do first. */
  static List<Group> byTeam(Collection<BucketResult> buckets) {
    return by(buckets, "team", BucketResult::team);
  }

  /** The buckets by account, those with most to do first. */
  static List<Group> byAccount(Collection<BucketResult> buckets) {
    return by(buckets, "account", bucket -> bucket.id().accountId());
  }

  private static List<Group> by(
      Collection<BucketResult> buckets, String field, Function<BucketResult, String> key) {
    var groups =
        buckets.stream()
            .collect(
                Collectors.groupingBy(
                    bucket -> Words.foreign(key.apply(bucket)),
                    Collectors.collectingAndThen(Collectors.toList(), Counts::of)));
    long most = groups.values().stream().mapToLong(Counts::noncompliant).max().orElse(0);
    return groups.entrySet().stream()
        .map(it -> {
          Bar bar = it.getValue().severities(most);
          return new Group(it.getKey(), Words.filter(field, it.getKey()), it.getValue(), bar);
        })
        .sorted(
            Comparator.comparingLong((Group group) -> -group.counts().noncompliant())
                .thenComparing(Group::name))
        .toList();
  }
}
