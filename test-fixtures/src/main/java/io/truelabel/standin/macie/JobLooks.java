package io.truelabel.standin.macie;

import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Job;
import io.truelabel.sampleorg.Look;
import io.truelabel.sampleorg.Look.Answer;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Shard;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What Macie tells an account of the jobs that look into a bucket: of its own jobs only. The
 * administrator's view stands in the organization, but for the jobs that it made by a call; a
 * member's follows from the jobs it made.
 */
record JobLooks(Organization organization, MadeJobs made) {

  Look seenBy(String account, Bucket bucket) {
    Look look = bucket.macie().look();
    return account.equals(organization.administrator())
        ? made.by(new Shard(account, bucket.shard().region()))
            .filter(job -> job.covers(bucket))
            .reduce(look, JobLooks::with, (first, _) -> first)
        : ofMember(account, bucket, look);
  }

  private Look ofMember(String account, Bucket bucket, Look look) {
    List<Job> jobs =
        organization
            .jobs()
            .createdBy(new Shard(account, bucket.shard().region()))
            .filter(job -> job.covers(bucket))
            .toList();
    Optional<Job> last = jobs.stream().max(Comparator.comparing(Job::lastRun));
    return new Look(
        look.monitored(),
        look.discoveredAt(),
        any(jobs, JobLooks::counts),
        any(jobs, job -> job.recurs() && counts(job)),
        last.map(Job::id).orElse(""),
        last.map(Job::lastRun).orElse(Look.NEVER));
  }

  private static Look with(Look look, Job job) {
    boolean ran = job.lastRun().isAfter(look.jobRanAt());
    return new Look(
        look.monitored(),
        look.discoveredAt(),
        counts(job) ? Answer.TRUE : look.inJob(),
        counts(job) && job.recurs() ? Answer.TRUE : look.monitoredByJob(),
        ran ? job.id() : look.jobId(),
        ran ? job.lastRun() : look.jobRanAt());
  }

  private static Answer any(List<Job> jobs, Predicate<Job> condition) {
    return jobs.stream().anyMatch(condition) ? Answer.TRUE : Answer.FALSE;
  }

  private static boolean counts(Job job) {
    return job.status() != Job.Status.CANCELLED;
  }
}
