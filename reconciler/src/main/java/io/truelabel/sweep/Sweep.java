package io.truelabel.sweep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

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
    RegionSweep region = reading(plan, listener);
    List<RegionResult> results =
        new Workers(REGIONS_AT_ONCE).map(plan.regions(), it -> region.run(Part.whole(it)));
    SweepSummary summary =
        SweepSummary.of(
            plan,
            policy.identity(),
            Duration.between(begin, clock.instant()),
            results,
            sources.inventory().accounts().stream(),
            sources.inventory().accountNames(),
            stop.raised(),
            calls.counts());
    summary.accounts().forEach(listener::account);
    return summary;
  }

  /**
   * Reads and judges one shard alone, as {@link #run} would among others.
   *
   * <p>The sources of this sweep must tell of no other account.
   */
  public RegionResult run(SweepPlan plan, Shard shard, SweepListener listener) {
    return reading(plan, listener).run(Part.of(shard));
  }

  private RegionSweep reading(SweepPlan plan, SweepListener listener) {
    EvidenceStore used = plan.apply() ? store : new Unwritten(store);
    Sources bounded = sources.looking(new LookupBudget(sources.objects(), stop));
    ShardSweep shards = new ShardSweep(plan, policy, bounded, used, listener);
    return new RegionSweep(plan, sources, used, shards, clock, stop, listener);
  }

  /** Ends a running sweep soon. Its summary then says that it was cancelled. */
  public void stop() {
    stop.raise();
  }

  /** Whether the sweep was told to end. */
  public boolean stopped() {
    return stop.raised();
  }
}
