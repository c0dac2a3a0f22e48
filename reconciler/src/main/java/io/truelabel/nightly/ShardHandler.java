package io.truelabel.nightly;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.truelabel.aws.ClientSettings;
import io.truelabel.log.JsonLog;
import io.truelabel.sweep.PlainJson;
import io.truelabel.sweep.Shard;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;

/**
 * The function that sweeps one account in one Region for the state machine, and leaves the result
 * in the state bucket.
 *
 * <p>It may be called any number of times for the same shard: what is finished is not done again.
 * Where the time is not enough it leaves what it has and fails with {@link
 * UnfinishedShardException}, so that it is called again.
 */
public final class ShardHandler implements RequestStreamHandler {
  private final SweepSettings settings;
  private final ClientSettings aws;
  private final Clock clock;
  private final JsonLog log;

  /** What the function answers. */
  record Answer(String account, String region, long buckets) {}

  /** Takes its settings from the environment. */
  public ShardHandler() {
    this(System.getenv(), ClientSettings.standard(), Clock.systemUTC(), System.out);
  }

  /** A handler with everything given. */
  ShardHandler(Map<String, String> environment, ClientSettings aws, Clock clock, OutputStream log) {
    this.settings = SweepSettings.from(environment);
    this.aws = aws;
    this.clock = clock;
    this.log = new JsonLog(log, clock);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    ShardTask task = PlainJson.read(event, ShardTask.class);
    try (Workplace place = new Workplace(settings.estate(aws), clock)) {
      SweepFolder folder = new SweepFolder(settings.state(place.clients()), task.sweepId());
      SweepFolder.Kept before = folder.find(task.shard());
      ShardRecord done =
          before.content().filter(ShardRecord::finished).isPresent()
              ? before.content().get()
              : sweep(place, folder, task.shard(), before, context);
      if (!done.finished()) {
        throw new UnfinishedShardException(task.shard());
      }
      PlainJson.write(new Answer(task.account(), task.region(), buckets(done)), answer);
    }
  }

  private ShardRecord sweep(
      Workplace place, SweepFolder folder, Shard shard, SweepFolder.Kept before, Context context)
      throws IOException {
    var run = new ShardRun(place, folder.plan(), shard, clock);
    ShardRecord fresh;
    try (TimeLimit _ = TimeLimit.endOf(context, run::stop)) {
      fresh = run.sweep(new LogListener(log));
    }
    ShardRecord record = before.content().map(fresh::after).orElse(fresh);
    folder.write(record, before, context.getAwsRequestId());
    return record;
  }

  private static long buckets(ShardRecord done) {
    return done.result().shards().stream().mapToLong(shard -> shard.buckets().size()).sum();
  }
}
