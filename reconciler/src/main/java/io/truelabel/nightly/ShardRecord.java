package io.truelabel.nightly;

import io.truelabel.sweep.AccountLine;
import io.truelabel.sweep.Failure;
import io.truelabel.sweep.RegionResult;
import io.truelabel.sweep.Shard;
import io.truelabel.sweep.ShardResult;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What came of one shard, as it waits in the state bucket for the summary: plain data.
 *
 * @param finished whether there was time for all of it
 * @param accounts what there is to say of the account as a whole
 * @param calls the AWS calls that it took, over all attempts
 */
record ShardRecord(
    Shard shard,
    boolean finished,
    RegionResult result,
    List<AccountLine> accounts,
    SortedMap<String, Long> calls) {

  /**
   * This, after an attempt that ran out of time: what went wrong with the ledger then does not show
   * again, and is still true.
   */
  ShardRecord after(ShardRecord earlier) {
    SortedMap<String, Long> all = new TreeMap<>(calls);
    earlier.calls.forEach((operation, count) -> all.merge(operation, count, Long::sum));
    Stream<Failure> lasting =
        earlier.result.shards().stream().map(ShardResult::failures).flatMap(List::stream);
    return new ShardRecord(shard, finished, with(lasting), accounts, all);
  }

  private RegionResult with(Stream<Failure> more) {
    return new RegionResult(
        result.region(),
        result.listed(),
        result.shards(),
        result.left(),
        Stream.concat(result.failures().stream(), more).toList());
  }
}
