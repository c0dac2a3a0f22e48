package io.truelabel.nightly;

import io.truelabel.sweep.AccountLine;
import io.truelabel.sweep.CallCounter;
import io.truelabel.sweep.Failure;
import io.truelabel.sweep.RegionResult;
import io.truelabel.sweep.Shard;
import io.truelabel.sweep.SharedResults;
import io.truelabel.sweep.SweepSummary;
import io.truelabel.sweep.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Puts what came of the shards of a sweep together to the summary that one process would have made
 * of them. A shard that nothing came of is a failure of that shard, and of no other.
 */
final class Assembly {
  private static final int AT_ONCE = 32;
  private static final String STEP = "sweep the account";

  private final SweepFolder folder;
  private final StagedSweep staged;
  private final SharedResults shared = new SharedResults();
  private final List<RegionResult> parts = new ArrayList<>();
  private final List<AccountLine> accounts = new ArrayList<>();
  private final SortedMap<String, Long> calls = new TreeMap<>();

  /** The shards of a sweep; one use each. */
  Assembly(SweepFolder folder, StagedSweep staged) {
    this.folder = folder;
    this.staged = staged;
  }

  /**
   * Reads every shard.
   *
   * @param own the calls of this function, which count with all others
   */
  SweepSummary summary(CallCounter own, Clock clock) {
    accounts.addAll(staged.survey().lines());
    List<Shard> shards = staged.survey().shards().toList();
    new Workers(AT_ONCE).map(shards, this::part).forEach(this::add);
    add(staged.calls());
    add(own.counts());
    return SweepSummary.of(
        staged.plan(),
        staged.identity(),
        Duration.between(staged.plan().startedAt(), clock.instant()),
        parts,
        accounts.stream(),
        staged.survey().names(),
        false,
        calls);
  }

  private ShardRecord part(Shard shard) {
    try {
      return folder
          .find(shard)
          .content()
          .map(this::small)
          .map(record -> record.finished() ? record : left(record, unfinished(shard)))
          .orElseGet(() -> left(nothing(shard), missing(shard)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ShardRecord small(ShardRecord record) {
    return new ShardRecord(
        record.shard(),
        record.finished(),
        shared.of(record.result()),
        record.accounts(),
        record.calls());
  }

  private void add(ShardRecord shard) {
    parts.add(shard.result());
    accounts.addAll(shard.accounts());
    add(shard.calls());
  }

  private void add(Map<String, Long> more) {
    more.forEach((operation, count) -> calls.merge(operation, count, Long::sum));
  }

  private static ShardRecord nothing(Shard shard) {
    return new ShardRecord(
        shard,
        false,
        new RegionResult(shard.region(), false, List.of(), List.of(), List.of()),
        List.of(),
        new TreeMap<>());
  }

  /** A shard that the next sweep is to begin with. */
  private static ShardRecord left(ShardRecord record, Failure failure) {
    RegionResult result = record.result();
    return new ShardRecord(
        record.shard(),
        false,
        new RegionResult(
            result.region(),
            result.listed(),
            result.shards(),
            List.of(record.shard()),
            Stream.concat(result.failures().stream(), Stream.of(failure)).toList()),
        record.accounts(),
        record.calls());
  }

  private static Failure missing(Shard shard) {
    return new Failure(
        shard.region(),
        shard.account(),
        STEP,
        "The function that sweeps one account failed each time it was called. No bucket of this"
            + " account and Region was judged, and AWS Config keeps showing the last results.",
        "Look into the log of the function truelabel-shard, then run the sweep again.");
  }

  private static Failure unfinished(Shard shard) {
    return new Failure(
        shard.region(),
        shard.account(),
        STEP,
        "The time of the function was not enough, however often it was called, so the contents of"
            + " the buckets are known only in part.",
        "Nothing is to be done: what was read is remembered, and the next sweep begins with this"
            + " account and goes on from there.");
  }
}
