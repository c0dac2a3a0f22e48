package io.truelabel.alert;

import io.truelabel.aws.Claims;
import io.truelabel.ledger.Told;
import io.truelabel.sweep.Shard;
import io.truelabel.sweep.ShardTold;
import java.time.Clock;
import java.util.Map;

/** Where a sweep takes the right to tell, so that nobody hears the same twice. */
@FunctionalInterface
public interface Rights {

  /**
   * Takes the right to tell about a shard.
   *
   * @param told what is known to have been told of its buckets when they were judged
   * @throws io.truelabel.aws.OverwrittenException if another sweep is telling about it
   */
  Right take(Shard shard, ShardTold told);

  /** Rights in the state bucket, shared with finding handlers and other sweeps. */
  static Rights shared(Claims claims, String sweep, Clock clock) {
    return (shard, told) -> SweepRight.take(claims, shard, sweep, clock, told);
  }

  /** Rights of somebody without a state bucket, who cannot remember whom he told. */
  static Rights unshared() {
    return (shard, told) -> new Unshared(told);
  }

  /**
   * A right that nobody else knows of.
   *
   * @param remembered what was told of the buckets
   */
  record Unshared(ShardTold remembered) implements Right {

    @Override
    public Told told(String bucket) {
      return remembered.of(bucket);
    }

    @Override
    public boolean elsewhere(String bucket) {
      return false;
    }

    @Override
    public void confirm(Map<String, Told> told) {}
  }
}
