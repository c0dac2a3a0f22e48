package io.truelabel.nightly;

import io.truelabel.inventory.Organization;
import io.truelabel.policy.Policy;
import io.truelabel.sweep.JudgedBy;
import io.truelabel.sweep.RegionResult;
import io.truelabel.sweep.Shard;
import io.truelabel.sweep.Sources;
import io.truelabel.sweep.Sweep;
import io.truelabel.sweep.SweepListener;
import java.io.IOException;
import java.time.Clock;

/** One shard of a planned sweep, read and judged once, as a sweep in one process would do it. */
final class ShardRun {
  private final Workplace place;
  private final StagedSweep staged;
  private final Shard shard;
  private final Sources sources;
  private final Sweep sweep;

  /**
   * A run.
   *
   * @throws IllegalArgumentException if the shard is not in the plan
   */
  ShardRun(Workplace place, StagedSweep staged, Shard shard, Clock clock) throws IOException {
    if (staged.survey().shards().noneMatch(shard::equals)) {
      throw new IllegalArgumentException(
          "The plan of %s holds no account %s in %s, so it is not swept. Take the items of the plan."
              .formatted(staged.plan().sweepId(), shard.account(), shard.region()));
    }
    JudgedBy policy = staged.judgedBy();
    Policy rules = policy.policy();
    Organization organization = place.organization(staged.survey(), shard, rules);
    this.place = place;
    this.staged = staged;
    this.shard = shard;
    this.sources = place.sources(organization, rules, staged.joined());
    this.sweep = new Sweep(policy, sources, place.store(), place.calls(), clock);
  }

  /** Reads and judges. Failures are in the record, and are no exceptions. */
  ShardRecord sweep(SweepListener listener) {
    RegionResult result = sweep.run(staged.plan(), shard, listener);
    return new ShardRecord(
        shard, !sweep.stopped(), result, sources.inventory().accounts(), place.calls().counts());
  }

  /** Ends it soon; the record then says that it is not finished. May be called any time. */
  void stop() {
    sweep.stop();
  }
}
