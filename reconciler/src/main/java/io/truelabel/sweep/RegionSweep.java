package io.truelabel.sweep;

import io.truelabel.verdict.BucketState;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads one Region, once for all accounts, and judges it account by account.
 *
 * <p>What could not be read makes verdicts unknown; it never makes them compliant.
 */
final class RegionSweep {
  private final Sources sources;
  private final ShardSweep shards;
  private final StopSign stop;
  private final SweepListener listener;

  RegionSweep(Sources sources, ShardSweep shards, StopSign stop, SweepListener listener) {
    this.sources = sources;
    this.shards = shards;
    this.stop = stop;
    this.listener = listener;
  }

  RegionResult run(String region) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture<EvidenceReading> findings =
          CompletableFuture.supplyAsync(
              () -> EvidenceReading.of(sources.findings(), region, stop, listener), threads);
      BucketReading buckets = BucketReading.of(sources.inventory(), region, stop, listener);
      return judge(region, buckets, findings.join());
    }
  }

  private RegionResult judge(String region, BucketReading buckets, EvidenceReading evidence) {
    Map<Shard, List<ListedBucket>> slices =
        buckets.buckets().stream()
            .collect(Collectors.groupingBy(RegionSweep::shard, TreeMap::new, Collectors.toList()));
    List<ShardResult> results =
        slices.entrySet().stream()
            .map(slice -> shards.judge(slice.getKey(), states(slice.getValue(), evidence)))
            .toList();
    List<Failure> failures =
        Stream.concat(buckets.failures().stream(), evidence.failures().stream()).toList();
    results.forEach(listener::judged);
    failures.forEach(listener::failed);
    listener.regionDone(region);
    return new RegionResult(region, buckets.whole(), results, failures);
  }

  private static Shard shard(ListedBucket bucket) {
    return new Shard(bucket.id().accountId(), bucket.id().region());
  }

  private static List<BucketState> states(List<ListedBucket> buckets, EvidenceReading evidence) {
    return buckets.stream().map(bucket -> bucket.state(evidence.of(bucket.id()))).toList();
  }
}
