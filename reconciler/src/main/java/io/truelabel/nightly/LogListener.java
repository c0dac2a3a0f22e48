package io.truelabel.nightly;

import io.truelabel.log.JsonLog;
import io.truelabel.sweep.AccountLine;
import io.truelabel.sweep.Failure;
import io.truelabel.sweep.ShardResult;
import io.truelabel.sweep.SweepListener;
import io.truelabel.sweep.SweepPlan;
import java.util.Map;

/** Writes the course of a sweep to the log: every step that can fail, but not every page. */
final class LogListener implements SweepListener {
  private final JsonLog log;

  LogListener(JsonLog log) {
    this.log = log;
  }

  @Override
  public void started(SweepPlan plan) {
    log.info("sweep started", Map.of("sweep", plan.sweepId(), "regions", plan.regions()));
  }

  @Override
  public void judged(ShardResult shard) {
    log.info(
        "shard judged",
        Map.of(
            "account", shard.shard().account(),
            "region", shard.shard().region(),
            "buckets", shard.buckets().size()));
  }

  @Override
  public void account(AccountLine line) {
    log.warn(
        "account: " + line.problem(),
        Map.of(
            "account", line.account(),
            "regions", line.regions(),
            "kind", line.kind(),
            "blind", line.blind(),
            "remedy", line.remedy()));
  }

  @Override
  public void failed(Failure failure) {
    log.error(
        "sweep could not " + failure.step(),
        Map.of(
            "region", failure.region(),
            "account", failure.account(),
            "problem", failure.problem(),
            "remedy", failure.remedy()));
  }
}
