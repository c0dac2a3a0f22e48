package io.truelabel.nightly;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.truelabel.aws.ClientSettings;
import io.truelabel.aws.StateBucket;
import io.truelabel.inventory.Survey;
import io.truelabel.log.JsonLog;
import io.truelabel.sweep.JudgedBy;
import io.truelabel.sweep.PlainJson;
import io.truelabel.sweep.Shard;
import io.truelabel.sweep.SweepPlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The function that begins a sweep of the state machine: it finds the accounts and Regions in which
 * buckets may be, and writes them down for the others, without listing any bucket.
 *
 * <p>Called again, it plans another sweep.
 */
public final class PlanHandler implements RequestStreamHandler {
  private final SweepSettings settings;
  private final ClientSettings aws;
  private final Clock clock;
  private final JsonLog log;

  /**
   * What the function answers.
   *
   * @param key where the plan is
   * @param regions where the shards of each Region are listed
   */
  record Answer(String sweepId, String bucket, String key, List<Items> regions) {}

  /** Where the shards of a Region are listed. */
  record Items(String region, String bucket, String key) {}

  /** Takes its settings from the environment. */
  public PlanHandler() {
    this(System.getenv(), ClientSettings.standard(), Clock.systemUTC(), System.out);
  }

  /** A handler with everything given. */
  PlanHandler(Map<String, String> environment, ClientSettings aws, Clock clock, OutputStream log) {
    this.settings = SweepSettings.from(environment);
    this.aws = aws;
    this.clock = clock;
    this.log = new JsonLog(log, clock);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    try (Workplace place = new Workplace(settings.estate(aws), clock)) {
      PlainJson.write(plan(place, settings.state(place.clients())), answer);
    }
  }

  private Answer plan(Workplace place, StateBucket state) throws IOException {
    SweepPlan plan = settings.plan(clock.instant()).beginningWith(new LeftShards(state).read());
    JudgedBy policy = DeployedPolicy.read(state);
    boolean joined = settings.scope().joined();
    Survey survey =
        place
            .organization(settings.scope().accounts(), policy.policy())
            .survey(plan.regions(), joined);
    SweepFolder folder = new SweepFolder(state, plan.sweepId());
    for (Survey.Place region : survey.places()) {
      folder.writeItems(region.region(), items(region, plan));
    }
    folder.write(StagedSweep.of(plan, policy, joined, survey, place.calls().counts()));
    log.info(
        "sweep planned",
        Map.of(
            "sweep", plan.sweepId(),
            "regions", plan.regions(),
            "shards", survey.shards().count()));
    return answer(folder, plan);
  }

  /** Those first that the last sweep did not come to. */
  private static List<ShardTask> items(Survey.Place region, SweepPlan plan) {
    Set<Shard> first = plan.first();
    return region
        .shards()
        .sorted(
            Comparator.comparing((Shard shard) -> !first.contains(shard))
                .thenComparing(Comparator.naturalOrder()))
        .map(shard -> ShardTask.of(plan.sweepId(), shard))
        .toList();
  }

  private Answer answer(SweepFolder folder, SweepPlan plan) {
    String bucket = settings.stateBucket();
    return new Answer(
        plan.sweepId(),
        bucket,
        folder.planKey(),
        plan.regions().stream()
            .map(region -> new Items(region, bucket, folder.itemsKey(region)))
            .toList());
  }
}
