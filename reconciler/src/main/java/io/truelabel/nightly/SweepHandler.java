package io.truelabel.nightly;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.truelabel.aws.AwsClients;
import io.truelabel.aws.ClientSettings;
import io.truelabel.aws.StateBucket;
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
import java.util.Map;
import java.util.Set;

/**
 * The function that sweeps every night, tells and counts, and keeps the report in the state bucket.
 *
 * <p>It answers with an {@link Closing.Answer}. A sweep that could not read everything is no error
 * of the function, for Lambda would repeat it and tell everybody again; the metric {@code
 * SweepCompleted} says so instead.
 */
public final class SweepHandler implements RequestStreamHandler {
  private final SweepSettings settings;
  private final ClientSettings aws;
  private final Clock clock;
  private final JsonLog log;
  private final Pace pace;

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
    try (AwsClients clients = new AwsClients(aws)) {
      StateBucket state = settings.state(clients);
      Set<Shard> before = new LeftShards(state).read();
      SweepPlan plan = settings.plan(clock.instant()).beginningWith(before);
      Reconciled result = reconcile(DeployedPolicy.read(state), plan, context);
      PlainJson.write(new Closing(state, log).close(result, before), answer);
    }
  }

  private Reconciled reconcile(JudgedBy policy, SweepPlan plan, Context context) {
    try (Reconciliation work =
            new Reconciliation(
                settings.estate(aws), policy, clock, settings.scope(), pace, RunBy.FUNCTION);
        TimeLimit _ = TimeLimit.endOf(context, work::stop)) {
      return work.run(plan, new LogListener(log));
    }
  }
}
