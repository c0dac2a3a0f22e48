package io.truelabel.aws;

import io.truelabel.evidence.Analysis;
import io.truelabel.evidence.Analysis.Doubt;
import io.truelabel.evidence.Analysis.Extent;
import io.truelabel.evidence.Analysis.Means;
import io.truelabel.evidence.Analysis.Run;
import io.truelabel.evidence.Analysis.State;
import io.truelabel.evidence.Selection;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.macie2.model.BucketMetadata;
import software.amazon.awssdk.services.macie2.model.DescribeClassificationJobResponse;
import software.amazon.awssdk.services.macie2.model.IsMonitoredByJob;
import software.amazon.awssdk.services.macie2.model.JobDetails;

/**
 * The jobs of one account that look into buckets of a Region; each is described once.
 *
 * <p>Macie tells an account of its own jobs only.
 */
final class Jobs {

  private final MacieRegion macie;
  private final ListedJobs recurring;
  private final ListedJobs complete;
  private final CustomNames customNames;
  private final Unread unread;
  private final Map<String, Optional<Analysis>> described = new ConcurrentHashMap<>();

  Jobs(MacieRegion macie, CustomNames customNames, Unread unread) {
    this.macie = macie;
    this.recurring = ListedJobs.recurring(macie, unread);
    this.complete = ListedJobs.complete(macie, unread);
    this.customNames = customNames;
    this.unread = unread;
  }

  /** All that recur and look into a bucket, the one that did last, and the newest that did once. */
  Stream<Analysis> in(BucketMetadata bucket) {
    JobDetails details = bucket.jobDetails();
    if (details == null) {
      return Stream.empty();
    }
    Stream<Analysis> some = monitored(details) ? recurring(bucket) : Stream.empty();
    return Stream.of(some, last(details), once(bucket, details))
        .flatMap(jobs -> jobs)
        .distinct()
        .map(analysis -> sinceThereIsA(bucket, analysis));
  }

  static boolean monitored(JobDetails details) {
    return details.isMonitoredByJob() == IsMonitoredByJob.TRUE;
  }

  private Stream<Analysis> recurring(BucketMetadata bucket) {
    Stream<Analysis> known =
        recurring.in(bucket).map(id -> describe(id).orElseGet(() -> someJob(true, null)));
    return recurring.known() ? known : Stream.concat(known, Stream.of(someJob(true, null)));
  }

  private Stream<Analysis> last(JobDetails details) {
    return Stream.ofNullable(details.lastJobId())
        .filter(Predicate.not(String::isBlank))
        .map(id ->
            describe(id).orElseGet(() -> someJob(monitored(details), details.lastJobRunTime())));
  }

  /** A job that ran once proves what it looked at, though another ran since. */
  private Stream<Analysis> once(BucketMetadata bucket, JobDetails details) {
    return hasLast(details)
        ? complete.in(bucket).flatMap(id -> describe(id).stream())
        : Stream.empty();
  }

  private static boolean hasLast(JobDetails details) {
    return details.lastJobId() != null && !details.lastJobId().isBlank();
  }

  /** A job of which nothing is known but that it is there. */
  private static Analysis someJob(boolean recurs, @Nullable Instant began) {
    return new Analysis(
        recurs ? Means.RECURRING_JOB : Means.ONE_TIME_JOB,
        State.UNKNOWN,
        began == null ? new Run.None() : new Run.Unproven(began, Doubt.UNKNOWN),
        Extent.part(),
        new Selection.Unknown());
  }

  private Optional<Analysis> describe(String id) {
    return described.computeIfAbsent(id, this::ask);
  }

  private Optional<Analysis> ask(String id) {
    return unread
        .ask(
            "DescribeClassificationJob",
            () ->
                macie
                    .client()
                    .describeClassificationJob(
                        request -> request.jobId(id).overrideConfiguration(macie.caller())))
        .map(job -> JobParser.parse(job, selection(job)));
  }

  private Selection selection(DescribeClassificationJobResponse job) {
    return SelectionParser.ofJob(
            job.managedDataIdentifierSelector(), job.managedDataIdentifierIds())
        .flatMap(managed ->
            customNames
                .of(job.customDataIdentifierIds())
                .<Selection>map(names -> new Selection.Known(managed, names)))
        .orElseGet(Selection.Unknown::new);
  }

  /** A run that began before the bucket was made did not look into it. */
  private static Analysis sinceThereIsA(BucketMetadata bucket, Analysis analysis) {
    Instant made = bucket.bucketCreatedAt();
    return made != null && began(analysis.run()).isBefore(made)
        ? new Analysis(
            analysis.means(),
            analysis.state(),
            new Run.None(),
            analysis.extent(),
            analysis.selection())
        : analysis;
  }

  private static Instant began(Run run) {
    return switch (run) {
      case Run.None() -> Instant.MAX;
      case Run.Unproven(Instant began, Doubt _) -> began;
      case Run.Finished(Instant began) -> began;
    };
  }
}
