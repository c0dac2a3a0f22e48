package io.truelabel.nightly;

import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Choice;
import io.truelabel.sampleorg.Job;
import io.truelabel.sampleorg.Look;
import io.truelabel.sampleorg.ObjectScope;
import io.truelabel.sampleorg.Organization;
import java.time.Instant;
import java.util.Optional;

/** What Macie's looks into a bucket prove. */
record Looks(Organization organization) {

  /** Whether it certainly looked, if only at some objects. */
  boolean proven(Bucket bucket) {
    return bucket.macie().look().lastDiscovery().isPresent() || finished(bucket).isPresent();
  }

  /** When the last look began that left nothing out; automated discovery takes samples. */
  Instant whole(Bucket bucket) {
    return finished(bucket)
        .filter(job -> job.sampling() == 100 && job.scope().equals(ObjectScope.WHOLE))
        .filter(job -> job.choice().selector() == Choice.Selector.ALL)
        .map(_ -> bucket.macie().look().jobRanAt())
        .orElse(Look.NEVER);
  }

  /** The job that looked last, if its run came to a good end. */
  private Optional<Job> finished(Bucket bucket) {
    Look look = bucket.macie().look();
    return organization
        .jobs()
        .withId(look.jobId())
        .filter(_ -> look.lastJobRun().isPresent())
        .filter(job -> !job.failed())
        .filter(job -> job.status() == Job.Status.IDLE || job.status() == Job.Status.COMPLETE);
  }
}
