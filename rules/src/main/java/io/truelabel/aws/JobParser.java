package io.truelabel.aws;

import io.truelabel.evidence.Analysis;
import io.truelabel.evidence.Analysis.Doubt;
import io.truelabel.evidence.Analysis.Extent;
import io.truelabel.evidence.Analysis.Means;
import io.truelabel.evidence.Analysis.Run;
import io.truelabel.evidence.Analysis.State;
import io.truelabel.evidence.Selection;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.macie2.model.DescribeClassificationJobResponse;
import software.amazon.awssdk.services.macie2.model.JobScheduleFrequency;
import software.amazon.awssdk.services.macie2.model.JobScopingBlock;
import software.amazon.awssdk.services.macie2.model.JobStatus;
import software.amazon.awssdk.services.macie2.model.JobType;
import software.amazon.awssdk.services.macie2.model.LastRunErrorStatus;
import software.amazon.awssdk.services.macie2.model.Scoping;

/**
 * Turns a job, as Macie describes it, into an analysis.
 *
 * <p>What Macie does not say, or says in words of another year, proves nothing.
 */
final class JobParser {

  private static final int EVERY_OBJECT = 100;
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration SHORTEST_MONTH = Duration.ofDays(28);

  private JobParser() {}

  static Analysis parse(DescribeClassificationJobResponse job, Selection selection) {
    return new Analysis(means(job), state(job.jobStatus()), run(job), extent(job), selection);
  }

  private static Means means(DescribeClassificationJobResponse job) {
    return job.jobType() == JobType.ONE_TIME ? Means.ONE_TIME_JOB : Means.RECURRING_JOB;
  }

  private static State state(@Nullable JobStatus status) {
    return switch (status) {
      case RUNNING, IDLE -> State.ACTIVE;
      case PAUSED -> State.QUOTA_REACHED;
      case USER_PAUSED -> State.PAUSED;
      case COMPLETE, CANCELLED -> State.ENDED;
      case null, default -> State.UNKNOWN;
    };
  }

  /** Until a job has run, Macie gives the time at which it was made instead. */
  private static Run run(DescribeClassificationJobResponse job) {
    Instant began = job.lastRunTime();
    return began == null || hasNotRun(job) ? new Run.None() : run(job, began);
  }

  private static boolean hasNotRun(DescribeClassificationJobResponse job) {
    return job.statistics() != null
        && job.statistics().numberOfRuns() != null
        && job.statistics().numberOfRuns() == 0;
  }

  private static Run run(DescribeClassificationJobResponse job, Instant began) {
    return switch (job.jobStatus()) {
      case COMPLETE, IDLE -> ended(job.lastRunErrorStatus(), began);
      case RUNNING -> new Run.Unproven(began, Doubt.RUNNING);
      case PAUSED, USER_PAUSED, CANCELLED -> new Run.Unproven(began, Doubt.STOPPED);
      case null, default -> new Run.Unproven(began, Doubt.UNKNOWN);
    };
  }

  private static Run ended(@Nullable LastRunErrorStatus status, Instant began) {
    return switch (status == null ? null : status.code()) {
      case NONE -> new Run.Finished(began);
      case ERROR -> new Run.Unproven(began, Doubt.ERRORS);
      case null, default -> new Run.Unproven(began, Doubt.UNKNOWN);
    };
  }

  private static Extent extent(DescribeClassificationJobResponse job) {
    Extent extent = isWhole(job) ? Extent.everything() : Extent.part();
    return job.jobType() == JobType.ONE_TIME
        ? extent
        : extent.changedAfter(since(job)).changedWithin(interval(job.scheduleFrequency()));
  }

  private static boolean isWhole(DescribeClassificationJobResponse job) {
    return job.samplingPercentage() != null
        && job.samplingPercentage() >= EVERY_OBJECT
        && job.s3JobDefinition() != null
        && isEmpty(job.s3JobDefinition().scoping());
  }

  /** The shortest time between two runs; none where Macie does not say. */
  private static Duration interval(@Nullable JobScheduleFrequency frequency) {
    if (frequency == null) {
      return Duration.ZERO;
    }
    if (frequency.dailySchedule() != null) {
      return DAY;
    }
    if (frequency.weeklySchedule() != null) {
      return WEEK;
    }
    return frequency.monthlySchedule() == null ? Duration.ZERO : SHORTEST_MONTH;
  }

  private static boolean isEmpty(@Nullable Scoping scoping) {
    return scoping == null || (isEmpty(scoping.includes()) && isEmpty(scoping.excludes()));
  }

  private static boolean isEmpty(@Nullable JobScopingBlock block) {
    return block == null || block.and().isEmpty();
  }

  /** A recurring job without an initial run leaves out what did not change since it was made. */
  private static Instant since(DescribeClassificationJobResponse job) {
    return Boolean.TRUE.equals(job.initialRun()) || job.createdAt() == null
        ? Instant.EPOCH
        : job.createdAt();
  }
}
