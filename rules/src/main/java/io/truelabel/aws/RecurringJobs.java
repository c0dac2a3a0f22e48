package io.truelabel.aws;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.macie2.model.BucketMetadata;
import software.amazon.awssdk.services.macie2.model.JobComparator;
import software.amazon.awssdk.services.macie2.model.JobStatus;
import software.amazon.awssdk.services.macie2.model.JobSummary;
import software.amazon.awssdk.services.macie2.model.JobType;
import software.amazon.awssdk.services.macie2.model.ListClassificationJobsRequest;
import software.amazon.awssdk.services.macie2.model.ListJobsFilterCriteria;
import software.amazon.awssdk.services.macie2.model.ListJobsFilterKey;
import software.amazon.awssdk.services.macie2.model.ListJobsFilterTerm;

/**
 * The recurring jobs of one account in a Region that are not cancelled, listed once, when the first
 * bucket is in one: Macie names only the job of a bucket that ran last.
 */
final class RecurringJobs {

  private record Listed(String id, Optional<JobTarget> target) {}

  private final MacieRegion macie;
  private final Unread unread;
  private final Once<Optional<List<Listed>>> listed = new Once<>(this::list);

  RecurringJobs(MacieRegion macie, Unread unread) {
    this.macie = macie;
    this.unread = unread;
  }

  /** The ids of those that look into a bucket. */
  Stream<String> in(BucketMetadata bucket) {
    return listed.get().stream()
        .flatMap(List::stream)
        .filter(job -> job.target().filter(target -> target.covers(bucket)).isPresent())
        .map(Listed::id);
  }

  /** Whether it is known of every job which buckets it looks into. */
  boolean complete() {
    return listed
        .get()
        .filter(jobs -> jobs.stream().allMatch(job -> job.target().isPresent()))
        .isPresent();
  }

  private Optional<List<Listed>> list() {
    return unread.ask(
        "ListClassificationJobs",
        () ->
            macie.client().listClassificationJobsPaginator(request()).stream()
                .flatMap(page -> page.items().stream())
                .map(RecurringJobs::listed)
                .toList());
  }

  private static Listed listed(JobSummary job) {
    return new Listed(job.jobId(), JobTarget.of(job));
  }

  private ListClassificationJobsRequest request() {
    return ListClassificationJobsRequest.builder()
        .overrideConfiguration(macie.caller())
        .filterCriteria(
            ListJobsFilterCriteria.builder()
                .includes(term(ListJobsFilterKey.JOB_TYPE, JobType.SCHEDULED.toString()))
                .excludes(term(ListJobsFilterKey.JOB_STATUS, JobStatus.CANCELLED.toString()))
                .build())
        .build();
  }

  private static ListJobsFilterTerm term(ListJobsFilterKey key, String value) {
    return ListJobsFilterTerm.builder().key(key).comparator(JobComparator.EQ).values(value).build();
  }
}
