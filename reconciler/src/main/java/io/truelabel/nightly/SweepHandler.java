package io.truelabel.nightly;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.truelabel.aws.AwsClients;
import io.truelabel.aws.ClientSettings;
import io.truelabel.aws.StateBucket;
import io.truelabel.heal.Asked;
import io.truelabel.heal.ConfigLine;
import io.truelabel.heal.Healing;
import io.truelabel.heal.Pace;
import io.truelabel.log.JsonLog;
import io.truelabel.sweep.JudgedBy;
import io.truelabel.sweep.PlainJson;
import io.truelabel.sweep.Shard;
import io.truelabel.sweep.SweepPlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * The function that sweeps every night, tells and counts, and keeps the report in the state bucket.
 *
 * <p>It answers with an {@link Answer}. A sweep that could not read everything is no error of the
 * function, for Lambda would repeat it and tell everybody again; the metric {@code SweepCompleted}
 * says so instead.
 */
public final class SweepHandler implements RequestStreamHandler {
  /** Left for writing the report, when the function's time is nearly up. */
  private static final Duration RESERVE = Duration.ofSeconds(60);

  private final SweepSettings settings;
  private final ClientSettings aws;
  private final Clock clock;
  private final JsonLog log;
  private final Pace pace;

  /** What the function answers. */
  record Answer(String sweepId, boolean complete, Map<?, Long> buckets, String report) {}

  /** Takes its settings from the environment. */
  public SweepHandler() {
    this(System.getenv(), ClientSettings.standard(), Clock.systemUTC(), System.out);
  }

  /** A handler with everything given. */
  SweepHandler(Map<String, String> environment, ClientSettings aws, Clock clock, OutputStream log) {
    this.settings = SweepSettings.from(environment);
    this.aws = aws;
    this.clock = clock;
    this.log = new JsonLog(log, clock);
    this.pace = new Pace(clock);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    Duration time = Duration.ofMillis(context.getRemainingTimeInMillis()).minus(RESERVE);
    try (AwsClients clients = new AwsClients(aws)) {
      StateBucket state =
          new StateBucket(
              clients.s3(settings.homeRegion()), settings.stateBucket(), settings.administrator());
      PlainJson.write(sweep(state, time), answer);
    }
  }

  private Answer sweep(StateBucket state, Duration time) throws IOException {
    var left = new LeftShards(state);
    Set<Shard> before = left.read();
    Reconciled result = reconcile(DeployedPolicy.read(state), plan().beginningWith(before), time);
    left.write(before, result.summary().left());
    ReportStore.Kept kept = new ReportStore(state).keep(result.report());
    kept.problem().ifPresent(problem -> log.warn(problem, Map.of()));
    String key = kept.key();
    log(result, key);
    return new Answer(
        result.summary().plan().sweepId(), result.complete(), result.summary().totals(), key);
  }

  private Reconciled reconcile(JudgedBy policy, SweepPlan plan, Duration time) {
    try (Reconciliation work = new Reconciliation(estate(), policy, clock, settings.scope(), pace);
        TimeLimit _ = TimeLimit.after(time, work::stop)) {
      return work.run(plan, new LogListener(log));
    }
  }

  private Estate estate() {
    return new Estate(
        aws,
        settings.administrator(),
        settings.homeRegion(),
        settings.externalId(),
        settings.stateBucket(),
        settings.report());
  }

  private SweepPlan plan() {
    return SweepPlan.starting(clock.instant(), settings.administrator(), settings.regions(), true);
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

  private void log(Reconciled result, String key) {
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
