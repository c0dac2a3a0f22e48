package io.truelabel.sweep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Judges every bucket of an organization. It only reads: telling, counting and reporting begin with
 * the summary, when everything is in.
 *
 * <p>Regions are read side by side, a few at a time. One that fails does not stop the others.
 */
public final class Sweep {
  private static final int REGIONS_AT_ONCE = 8;

  private final JudgedBy policy;
  private final Sources sources;
  private final EvidenceStore store;
  private final CallCounter calls;
  private final Clock clock;
  private final StopSign stop = new StopSign();

  /**
   * A sweep that can run once.
   *
   * @param store where the evidence of earlier sweeps is
   * @param calls counts what the clients behind the sources do
   */
  public Sweep(
      JudgedBy policy, Sources sources, EvidenceStore store, CallCounter calls, Clock clock) {
    this.policy = policy;
    this.sources = sources;
    this.store = store;
    this.calls = calls;
    this.clock = clock;
  }

  /**
   * Reads and judges. Failures are in the summary, and are no exceptions.
   *
   * @param listener hears how it gets on
   */
  public SweepSummary run(SweepPlan plan, SweepListener listener) {
    Instant begin = clock.instant();
    listener.started(plan);
    EvidenceStore used = plan.apply() ? store : new Unwritten(store);
    ShardSweep shards = new ShardSweep(plan, policy, sources, used, listener);
    RegionSweep region = new RegionSweep(plan, sources, used, shards, clock, stop, listener);
    List<RegionResult> results = new Workers(REGIONS_AT_ONCE).map(plan.regions(), region::run);
    SweepSummary summary = summary(plan, Duration.between(begin, clock.instant()), results);
    summary.accounts().forEach(listener::account);
    return summary;
  }

  /** Ends a running sweep soon. Its summary then says that it was cancelled. */
  public void stop() {
    stop.raise();
  }

  private SweepSummary summary(SweepPlan plan, Duration duration, List<RegionResult> results) {
    return new SweepSummary(
        plan,
        policy.identity(),
        duration,
        results.stream().flatMap(result -> result.shards().stream()).toList(),
        results.stream().flatMap(Sweep::failures).toList(),
        sources.inventory().accounts(),
        new TreeMap<>(sources.inventory().accountNames()),
        results.stream().filter(result -> !result.listed()).map(RegionResult::region).toList(),
        results.stream().flatMap(result -> result.left().stream()).toList(),
        stop.raised(),
        calls.counts());
  }

  private static Stream<Failure> failures(RegionResult result) {
    return Stream.concat(
        result.failures().stream(),
        result.shards().stream().flatMap(shard -> shard.failures().stream()));
  }
}
