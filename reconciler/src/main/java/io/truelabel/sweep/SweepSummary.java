package io.truelabel.sweep;

import io.truelabel.verdict.Outcome;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A whole sweep: what is told, counted and reported comes from here and from nowhere else.
 *
 * @param shards all results, sorted by account and Region
 * @param failures what could not be read or judged
 * @param accounts what there is to say of whole accounts, sorted
 * @param accountNames what accounts are called, by id, as far as anybody said
 * @param unlisted the Regions whose buckets are not all known
 * @param left the shards that the sweep did not come to
 * @param cancelled whether somebody stopped the sweep before its end
 * @param calls how often each AWS operation was called, retries not counted
 */
public record SweepSummary(
    SweepPlan plan,
    PolicyIdentity policy,
    Duration duration,
    List<ShardResult> shards,
    List<Failure> failures,
    List<AccountLine> accounts,
    SortedMap<String, String> accountNames,
    List<String> unlisted,
    List<Shard> left,
    boolean cancelled,
    SortedMap<String, Long> calls) {

  public SweepSummary {
    shards = shards.stream().sorted(Comparator.comparing(ShardResult::shard)).toList();
    failures = failures.stream().sorted().toList();
    accounts = accounts.stream().sorted().toList();
    left = left.stream().sorted().toList();
    unlisted = unlisted.stream().sorted().toList();
  }

  /**
   * The summary of a sweep in parts. What several parts have to say in the same words is said once.
   *
   * @param parts Regions, or accounts in them
   * @param accounts what the parts have to say of whole accounts
   */
  public static SweepSummary of(
      SweepPlan plan,
      PolicyIdentity policy,
      Duration duration,
      List<RegionResult> parts,
      Stream<AccountLine> accounts,
      Map<String, String> accountNames,
      boolean cancelled,
      SortedMap<String, Long> calls) {
    return new SweepSummary(
        plan,
        policy,
        duration,
        parts.stream().flatMap(part -> part.shards().stream()).toList(),
        parts.stream().flatMap(SweepSummary::failures).distinct().toList(),
        AccountLine.merged(accounts),
        new TreeMap<>(accountNames),
        parts.stream().filter(it -> !it.listed()).map(RegionResult::region).distinct().toList(),
        parts.stream().flatMap(part -> part.left().stream()).toList(),
        cancelled,
        calls);
  }

  private static Stream<Failure> failures(RegionResult part) {
    return Stream.concat(
        part.failures().stream(),
        part.shards().stream().flatMap(shard -> shard.failures().stream()));
  }

  /** The same, with further failures. */
  public SweepSummary withFailures(List<Failure> more) {
    List<Failure> all = Stream.concat(failures.stream(), more.stream()).toList();
    return new SweepSummary(
        plan,
        policy,
        duration,
        shards,
        all,
        accounts,
        accountNames,
        unlisted,
        left,
        cancelled,
        calls);
  }

  /** The same, without calls: those that were counted did not reach AWS. */
  public SweepSummary withoutCalls() {
    return new SweepSummary(
        plan,
        policy,
        duration,
        shards,
        failures,
        accounts,
        accountNames,
        unlisted,
        left,
        cancelled,
        new TreeMap<>());
  }

  /** Every bucket that was seen, sorted. */
  public Stream<BucketResult> buckets() {
    return shards.stream().flatMap(shard -> shard.buckets().stream());
  }

  /** The buckets of one outcome, sorted. */
  public List<BucketResult> buckets(Outcome outcome) {
    return buckets().filter(bucket -> bucket.outcome() == outcome).toList();
  }

  /** How many buckets ended in each outcome; every outcome is there, and their sum is all. */
  public Map<Outcome, Long> totals() {
    Map<Outcome, Long> totals = new EnumMap<>(Outcome.class);
    Arrays.stream(Outcome.values()).forEach(outcome -> totals.put(outcome, 0L));
    totals.putAll(
        buckets().collect(Collectors.groupingBy(BucketResult::outcome, Collectors.counting())));
    return totals;
  }

  /**
   * Whether the sweep did all that it was to do: nothing failed, no account hides buckets from it,
   * and nobody stopped it.
   */
  public boolean complete() {
    return failures.isEmpty() && accounts.stream().noneMatch(AccountLine::blind) && !cancelled;
  }

  /** Whether, besides, no verdict on any bucket is unknown. */
  public boolean everythingRead() {
    return complete() && buckets().noneMatch(BucketResult::anyUnknown);
  }

  /** How many AWS calls the sweep made. */
  public long callCount() {
    return calls.values().stream().mapToLong(Long::longValue).sum();
  }
}
