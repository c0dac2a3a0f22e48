package io.truelabel.sweep;

import io.truelabel.buckets.ListedBucket;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads one Region, once for all accounts or for one alone, and judges it account by account.
 *
 * <p>What could not be read makes verdicts unknown; it never makes them compliant.
 */
final class RegionSweep {

  private final SweepPlan plan;
  private final Sources sources;
  private final EvidenceStore store;
  private final ShardSweep shards;
  private final Clock clock;
  private final StopSign stop;
  private final SweepListener listener;

  RegionSweep(
      SweepPlan plan,
      Sources sources,
      EvidenceStore store,
      ShardSweep shards,
      Clock clock,
      StopSign stop,
      SweepListener listener) {
    this.plan = plan;
    this.sources = sources;
    this.store = store;
    this.shards = shards;
    this.clock = clock;
    this.stop = stop;
    this.listener = listener;
  }

  RegionResult run(Part part) {
    String region = part.region();
    BucketReading buckets = BucketReading.of(sources.inventory(), part, stop, listener);
    SortedMap<Shard, List<ListedBucket>> slices =
        buckets.buckets().stream()
            .collect(Collectors.groupingBy(RegionSweep::shard, TreeMap::new, Collectors.toList()));
    List<Failure> failures = new ArrayList<>(buckets.failures());
    Map<Shard, ShardLedger> ledgers = open(slices.keySet(), failures);
    var evidence =
        new EvidenceReading(
            sources.findings(), part, buckets.buckets().size(), plan, clock, stop, listener);
    evidence.read(ledgers.values());
    failures.addAll(evidence.failures());
    var turns = new Turns(slices, ledgers, evidence, buckets.whole());
    List<ShardResult> results = turns.take();
    failures.forEach(listener::failed);
    listener.regionDone(region);
    return new RegionResult(region, buckets.whole(), results, turns.left, failures);
  }

  /** The ledgers of all shards; one that cannot be read makes its shard unknown, and no other. */
  private Map<Shard, ShardLedger> open(Collection<Shard> all, List<Failure> failures) {
    Map<Shard, ShardLedger> ledgers = new TreeMap<>();
    for (Shard shard : all) {
      try {
        ledgers.put(shard, ShardLedger.open(store, shard, plan.sweepId()));
      } catch (RuntimeException e) {
        failures.add(unreadable(shard, e));
      }
    }
    return ledgers;
  }

  private static Failure unreadable(Shard shard, RuntimeException cause) {
    Diagnosis diagnosis = Diagnosis.of(cause);
    return new Failure(
        shard.region(),
        shard.account(),
        "read the ledger",
        diagnosis.problem() + " All buckets of this account are unknown.",
        diagnosis.remedy());
  }

  private static Shard shard(ListedBucket bucket) {
    return new Shard(bucket.id().accountId(), bucket.id().region());
  }

  /** One shard after the other, those first that the last sweep did not come to. */
  private final class Turns {

    private final Map<Shard, List<ListedBucket>> slices;
    private final Map<Shard, ShardLedger> ledgers;
    private final EvidenceReading evidence;
    private final boolean listed;
    private final List<Shard> left = new ArrayList<>();

    Turns(
        Map<Shard, List<ListedBucket>> slices,
        Map<Shard, ShardLedger> ledgers,
        EvidenceReading evidence,
        boolean listed) {
      this.slices = slices;
      this.ledgers = ledgers;
      this.evidence = evidence;
      this.listed = listed;
    }

    List<ShardResult> take() {
      return slices.keySet().stream()
          .sorted(
              Comparator.comparing((Shard shard) -> !plan.first().contains(shard))
                  .thenComparing(Comparator.naturalOrder()))
          .map(this::result)
          .toList();
    }

    private ShardResult result(Shard shard) {
      List<ListedBucket> buckets = slices.getOrDefault(shard, List.of());
      ShardLedger ledger = ledgers.get(shard);
      ShardResult result;
      if (stop.raised()) {
        left.add(shard);
        result =
            shards
                .unjudged()
                .unreached(shard, buckets, ledger == null ? List.of() : ledger.failures());
      } else if (ledger == null) {
        result = shards.unjudged().unread(shard, buckets);
      } else {
        result =
            shards.judge(
                new ShardReading(
                    ledger, buckets, listed, evidence.beyondLedger(shard), evidence.whole(shard)));
      }
      listener.judged(result);
      return result;
    }
  }
}
