package io.truelabel.alert;

import io.truelabel.aws.Claims;
import io.truelabel.ledger.Told;
import io.truelabel.sweep.Shard;
import java.time.Clock;
import java.util.Map;

/** Where a sweep takes the right to tell, so that nobody hears the same twice. */
@FunctionalInterface
public interface Rights {

  /**
   * Takes the right to tell about a shard.
   *
   * @param through the eTag of the last sweep's claim, if the ledger holds what it says; else empty
   * @throws io.truelabel.aws.OverwrittenException if another sweep is telling about it
   */
  Right take(Shard shard, String through);

  /** Rights in the state bucket, shared with finding handlers and other sweeps. */
  static Rights shared(Claims claims, String sweep, Clock clock) {
    return (shard, through) -> SweepRight.take(claims, shard, sweep, clock, through);
  }

  /** Rights of somebody without a state bucket, who cannot remember whom he told. */
  static Rights unshared() {
    return (shard, through) -> new Unshared();
  }

  /** A right that nobody else knows of. */
  final class Unshared implements Right {
    private Unshared() {}

    @Override
    public Told told(String bucket, Told remembered) {
      return remembered;
    }

    @Override
    public boolean elsewhere(String bucket) {
      return false;
    }

    @Override
    public void confirm(Map<String, Told> told) {}
  }
}
