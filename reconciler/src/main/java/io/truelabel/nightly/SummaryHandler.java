package io.truelabel.nightly;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.truelabel.aws.ClientSettings;
import io.truelabel.aws.StateBucket;
import io.truelabel.heal.Pace;
import io.truelabel.log.JsonLog;
import io.truelabel.sweep.PlainJson;
import io.truelabel.sweep.StopSign;
import io.truelabel.sweep.SweepSummary;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;

/**
 * The function that ends a sweep of the state machine: it puts together what came of the shards,
 * tells and counts, and keeps the report, exactly as {@link SweepHandler} does.
 *
 * <p>Called again for the same sweep it tells nobody again, as far as claims reach.
 */
public final class SummaryHandler implements RequestStreamHandler {
  private final SweepSettings settings;
  private final ClientSettings aws;
  private final Clock clock;
  private final JsonLog log;
  private final Pace pace;

  /** What the function is given: a part of what {@link PlanHandler} answered. */
  record Request(String sweepId) {}

  /** Takes its settings from the environment. */
  public SummaryHandler() {
    this(System.getenv(), ClientSettings.standard(), Clock.systemUTC(), System.out);
  }

  /** A handler with everything given. */
  SummaryHandler(
      Map<String, String> environment, ClientSettings aws, Clock clock, OutputStream log) {
    this.settings = SweepSettings.from(environment);
    this.aws = aws;
    this.clock = clock;
    this.log = new JsonLog(log, clock);
    this.pace = new Pace(clock);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    String sweepId = PlainJson.read(event, Request.class).sweepId();
    try (Workplace place = new Workplace(settings.estate(aws), clock)) {
      StateBucket state = settings.state(place.clients());
      SweepFolder folder = new SweepFolder(state, sweepId);
      StagedSweep staged = folder.plan();
      Reconciled result = conclude(place, folder, staged, context);
      PlainJson.write(new Closing(state, log).close(result, staged.plan().first()), answer);
    }
  }

  private Reconciled conclude(
      Workplace place, SweepFolder folder, StagedSweep staged, Context context) throws IOException {
    SweepSummary summary = new Assembly(folder, staged).summary(place.calls(), clock);
    LogListener listener = new LogListener(log);
    summary.failures().forEach(listener::failed);
    summary.accounts().forEach(listener::account);
    var stop = new StopSign();
    try (TimeLimit _ = TimeLimit.endOf(context, stop::raise)) {
      return new Conclusion(
              place,
              settings.estate(aws),
              staged.judgedBy().policy(),
              clock,
              pace,
              stop,
              RunBy.FUNCTION)
          .of(summary, new Scope(staged.joined(), settings.scope().accounts()));
    }
  }
}
