package io.truelabel.setup;

import io.truelabel.aws.MacieRegion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.macie2.model.CreateClassificationJobRequest;
import software.amazon.awssdk.services.macie2.model.JobComparator;
import software.amazon.awssdk.services.macie2.model.JobStatus;
import software.amazon.awssdk.services.macie2.model.JobSummary;
import software.amazon.awssdk.services.macie2.model.ListClassificationJobsRequest;
import software.amazon.awssdk.services.macie2.model.ListJobsFilterKey;
import software.amazon.awssdk.services.macie2.model.ListJobsFilterTerm;
import software.amazon.awssdk.services.macie2.model.ResourceNotFoundException;
import software.amazon.awssdk.services.macie2.model.ThrottlingException;

/**
 * Makes jobs, finds them again and cancels them.
 *
 * <p>Macie takes one new job in ten seconds (Macie quotas), more than the SDK waits between its
 * attempts; so who is throttled waits his turn here.
 */
final class MacieJobs {
  private static final Duration PAUSE = Duration.ofSeconds(11);

  private final MacieRegion macie;
  private final Clock clock;
  private final Pause pause;

  MacieJobs(MacieRegion macie, Clock clock, Pause pause) {
    this.macie = macie;
    this.clock = clock;
    this.pause = pause;
  }

  /** All jobs whose names begin like this, whatever became of them. */
  List<JobSummary> named(String prefix) {
    ListJobsFilterTerm named =
        ListJobsFilterTerm.builder()
            .key(ListJobsFilterKey.NAME)
            .comparator(JobComparator.STARTS_WITH)
            .values(prefix)
            .build();
    ListClassificationJobsRequest request =
        ListClassificationJobsRequest.builder()
            .filterCriteria(filter -> filter.includes(named))
            .build();
    return macie.client().listClassificationJobsPaginator(request).stream()
        .flatMap(page -> page.items().stream())
        .filter(job -> job.name().startsWith(prefix))
        .toList();
  }

  /** Whether a job may run again some day. */
  static boolean lives(JobSummary job) {
    return lives(job.jobStatus());
  }

  private static boolean lives(JobStatus status) {
    return status != JobStatus.CANCELLED && status != JobStatus.COMPLETE;
  }

  /**
   * Makes a job, and returns its id.
   *
   * @throws SetupFailedException when Macie throttled until time was up
   */
  String create(CreateClassificationJobRequest request, Turn turn) {
    while (true) {
      turn.requireWanted();
      try {
        return macie.client().createClassificationJob(request).jobId();
      } catch (ThrottlingException throttled) {
        waitFor(turn, throttled);
      }
    }
  }

  private void waitFor(Turn turn, ThrottlingException throttled) {
    Instant next = clock.instant().plus(PAUSE);
    if (!next.isBefore(turn.deadline())) {
      throw new SetupFailedException(
          "Macie takes one new job in ten seconds, and was busy with others until time was up."
              + " Update the stack again.",
          throttled);
    }
    Pause.take(pause, PAUSE);
  }

  /**
   * Cancels a job if there is one of that id and name, and it is not over.
   *
   * @param prefix what its name must begin with
   * @return whether it is gone; false when it is another's and was left alone
   */
  boolean cancel(String id, String prefix) {
    try {
      var job = macie.client().describeClassificationJob(it -> it.jobId(id));
      boolean ours = job.name().startsWith(prefix);
      if (ours && lives(job.jobStatus())) {
        cancel(id);
      }
      return ours;
    } catch (ResourceNotFoundException gone) {
      return true;
    }
  }

  /** Cancels a job that is known to live. */
  void cancel(String id) {
    macie.client().updateClassificationJob(it -> it.jobId(id).jobStatus(JobStatus.CANCELLED));
  }
}
