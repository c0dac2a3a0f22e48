package io.truelabel.standin.macie;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.sampleorg.Job;
import io.truelabel.sampleorg.Job.Status;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.ServiceError;
import io.truelabel.standin.core.StandInClock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * CreateClassificationJob, one in ten seconds in an account and Region (Macie quotas), and
 * UpdateClassificationJob, which changes the status and nothing else. A new job's first run is
 * under way until a test says that it ended.
 */
final class JobWrites {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  /** From which status a job may be brought into another (API reference, jobs). */
  private static final Map<Status, Set<Status>> FROM =
      Map.of(
          Status.CANCELLED,
          EnumSet.of(Status.IDLE, Status.PAUSED, Status.RUNNING, Status.USER_PAUSED),
          Status.RUNNING,
          EnumSet.of(Status.USER_PAUSED),
          Status.USER_PAUSED,
          EnumSet.of(Status.IDLE, Status.PAUSED, Status.RUNNING));

  private final Organization organization;
  private final MadeJobs made;
  private final StandInClock clock;
  private final JobWish wishes;
  private final Map<Shard, Instant> last = new ConcurrentHashMap<>();

  JobWrites(Organization organization, MadeJobs made, StandInClock clock) {
    this.organization = organization;
    this.made = made;
    this.clock = clock;
    this.wishes = new JobWish(organization);
  }

  synchronized Reply create(Call call) {
    Shard creator = new Shard(call.account(), call.region());
    requirePace(creator);
    JsonNode wish = call.json();
    String token = JobWish.required(wish, "clientToken");
    Job job =
        made.withToken(creator, token)
            .orElseGet(() -> wishes.job(creator, wish, token, clock.instant()));
    made.add(job, token);
    return Reply.json(
        Json.object().put("jobArn", job.arn(organization.partition())).put("jobId", job.id()));
  }

  private void requirePace(Shard creator) {
    Instant now = clock.instant();
    Instant before = last.getOrDefault(creator, Instant.MIN);
    if (now.isBefore(before.equals(Instant.MIN) ? now : before.plus(PAUSE))) {
      throw new ServiceError("ThrottlingException", 429, "Rate exceeded");
    }
    last.put(creator, now);
  }

  Reply update(Call call, String id) {
    Status wanted = JobWish.choice(Status.class, JobWish.required(call.json(), "jobStatus"));
    Job job =
        organization
            .jobs()
            .withId(id)
            .filter(it -> it.creator().equals(new Shard(call.account(), call.region())))
            .orElseThrow(Invalid::notFound);
    if (!FROM.getOrDefault(wanted, Set.of()).contains(job.status())) {
      throw new ServiceError(
          "ConflictException",
          409,
          "The job is %s and cannot become %s.".formatted(job.status(), wanted));
    }
    organization.jobs().change(id, it -> it.with(wanted));
    return Reply.json(Json.object());
  }
}
