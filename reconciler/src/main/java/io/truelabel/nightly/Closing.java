package io.truelabel.nightly;

import io.truelabel.aws.StateBucket;
import io.truelabel.heal.Asked;
import io.truelabel.heal.ConfigLine;
import io.truelabel.heal.Healing;
import io.truelabel.log.JsonLog;
import io.truelabel.sweep.Failure;
import io.truelabel.sweep.Shard;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** Ends a night: what was left is remembered, the report is kept, and the log says how it went. */
final class Closing {
  private final StateBucket state;
  private final JsonLog log;

  Closing(StateBucket state, JsonLog log) {
    this.state = state;
    this.log = log;
  }

  /** What the function that ends a sweep answers. */
  record Answer(String sweepId, boolean complete, Map<?, Long> buckets, String report) {}

  /**
   * Ends it.
   *
   * @param before the shards that the last sweep had left
   */
  Answer close(Reconciled result, Set<Shard> before) throws IOException {
    new LeftShards(state).write(before, result.summary().left());
    ReportStore.Kept kept = new ReportStore(state).keep(result.report());
    kept.problem().ifPresent(problem -> log.warn(problem, Map.of()));
    log(result, kept.key());
    return new Answer(
        result.summary().plan().sweepId(),
        result.complete(),
        result.summary().totals(),
        kept.key());
  }

  private void log(Healing healing) {
    for (ConfigLine line : healing.lines()) {
      log.warn(
          "AWS Config: " + line.problem(),
          Map.of(
              "account", line.account(),
              "regions", line.regions(),
              "kind", line.kind(),
              "remedy", line.remedy()));
    }
    for (Asked asked : healing.asked()) {
      log.info(
          "AWS Config shows something else",
          Map.of(
              "account", asked.account(),
              "region", asked.region(),
              "rules", asked.rules(),
              "results", asked.results(),
              "started", asked.started()));
    }
  }

  private void log(Failure untold) {
    log.error(
        "Telling failed: " + untold.problem(),
        Map.of(
            "account", untold.account(),
            "region", untold.region(),
            "step", untold.step(),
            "remedy", untold.remedy()));
  }

  private void log(Reconciled result, String key) {
    result.alerts().failures().forEach(this::log);
    result.metrics().warnings().forEach(warning -> log.warn(warning, Map.of()));
    result.metrics().failures().forEach(failure -> log.error(failure, Map.of()));
    log(result.healing());
    log.info(
        "sweep ended",
        Map.of(
            "sweep", result.summary().plan().sweepId(),
            "complete", result.complete(),
            "buckets", result.summary().buckets().count(),
            "calls", result.summary().callCount(),
            "messages", result.alerts().sent(),
            "messagesRefused", result.alerts().refused(),
            "messagesUnsent", result.alerts().unsent(),
            "bucketsUndelivered", result.alerts().undelivered().size(),
            "report", key));
  }
}
