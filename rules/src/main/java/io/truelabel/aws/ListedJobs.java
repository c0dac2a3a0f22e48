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
import software.amazon.awssdk.services.macie2.model.ListJobsSortAttributeName;
import software.amazon.awssdk.services.macie2.model.OrderBy;

/**
 * Jobs of one account in a Region, listed once, when the first bucket may be in one: Macie names
 * only the job of a bucket that ran last.
 */
final class ListedJobs {
  /** Of jobs that run once there may be thousands, for none is ever deleted. */
  static final int NEWEST = 50;

  private record Listed(String id, Optional<JobTarget> target) {}

  private final MacieRegion macie;
  private final Unread unread;
  private final JobType type;
  private final ListJobsFilterCriteria filter;
  private final long atMost;
  private final Once<Optional<List<Listed>>> listed = new Once<>(this::list);

  private ListedJobs(
      MacieRegion macie, Unread unread, JobType type, ListJobsFilterCriteria filter, long atMost) {
    this.macie = macie;
    this.unread = unread;
    this.type = type;
    this.filter = filter;
    this.atMost = atMost;
  }

  /** Those that run again and again and are not cancelled. */
  static ListedJobs recurring(MacieRegion macie, Unread unread) {
    ListJobsFilterCriteria filter =
        ListJobsFilterCriteria.builder()
            .includes(term(ListJobsFilterKey.JOB_TYPE, JobType.SCHEDULED.toString()))
            .excludes(term(ListJobsFilterKey.JOB_STATUS, JobStatus.CANCELLED.toString()))
            .build();
    return new ListedJobs(macie, unread, JobType.SCHEDULED, filter, Long.MAX_VALUE);
  }

  /** Those that ran once and are complete, the newest {@value #NEWEST}. */
  static ListedJobs complete(MacieRegion macie, Unread unread) {
    ListJobsFilterCriteria filter =
        ListJobsFilterCriteria.builder()
            .includes(
                term(ListJobsFilterKey.JOB_TYPE, JobType.ONE_TIME.toString()),
                term(ListJobsFilterKey.JOB_STATUS, JobStatus.COMPLETE.toString()))
            .build();
    return new ListedJobs(macie, unread, JobType.ONE_TIME, filter, NEWEST);
  }

  /** The ids of those that look into a bucket. */
  Stream<String> in(BucketMetadata bucket) {
    return listed.get().stream()
        .flatMap(List::stream)
        .filter(job -> job.target().filter(target -> target.covers(bucket)).isPresent())
        .map(Listed::id);
  }

  /** Whether it is known of every job which buckets it looks into. */
  boolean known() {
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
                .filter(job -> job.jobType() == type)
                .limit(atMost)
                .map(ListedJobs::listed)
                .toList());
  }

  private static Listed listed(JobSummary job) {
    return new Listed(job.jobId(), JobTarget.of(job));
  }

  private ListClassificationJobsRequest request() {
    return ListClassificationJobsRequest.builder()
        .overrideConfiguration(macie.caller())
        .filterCriteria(filter)
        .sortCriteria(
            sort -> sort.attributeName(ListJobsSortAttributeName.CREATED_AT).orderBy(OrderBy.DESC))
        .build();
  }

  private static ListJobsFilterTerm term(ListJobsFilterKey key, String value) {
    return ListJobsFilterTerm.builder().key(key).comparator(JobComparator.EQ).values(value).build();
  }
}
