package io.truelabel.sampleorg;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A job that looks into the bucket of a story, and into no other.
 *
 * @param creator the account that made the job
 * @param age how long ago its last run began
 * @param settings what distinguishes it from a daily job over everything
 */
record Watch(String creator, Duration age, UnaryOperator<Job> settings) {

  /** The id of the job that looks into a bucket. */
  static String jobId(String bucket) {
    return Ids.of("job", bucket);
  }

  Job job(Shard shard, String bucket, Instant now) {
    Instant ran = now.minus(age);
    Job daily =
        Job.daily(
            jobId(bucket),
            new Shard(creator, shard.region()),
            "all of " + bucket,
            ran.minus(Duration.ofDays(20)),
            new Target.Listed(shard.account(), List.of(bucket)));
    return settings.apply(daily.ranAt(ran));
  }

  /** What the administrator sees of it: its own jobs only. */
  MacieView seen(MacieView view, Job job) {
    return creator.equals(SampleOrganization.SECURITY)
        ? view.withLook(view.look().withJob(job.id(), job.recurs(), job.lastRun()))
        : view;
  }
}
