package io.truelabel.sampleorg;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Buckets into which automated discovery does not look, but a job does: as well as it can. */
final class JobStories {

  private JobStories() {}

  static List<Story> all() {
    return List.of(
        Team.PAYMENTS
            .owns("job-looks-every-day", "internal", "A job that leaves nothing out.")
            .undiscovered()
            .watched(days(1), job -> job.with(Choice.ALL.withCustom(EmployeeIds.ID))),
        Team.PAYMENTS
            .owns("job-was-paused", "internal", "Somebody paused the job and forgot it.")
            .undiscovered()
            .watched(days(41), job -> job.with(Job.Status.USER_PAUSED)),
        Team.DATA_SCIENCE
            .owns("job-ran-out-of-quota", "internal", "The month's quota is used up.")
            .undiscovered()
            .watched(days(9), job -> job.with(Job.Frequency.WEEKLY).with(Job.Status.PAUSED)),
        Team.DATA_SCIENCE
            .owns("job-takes-a-tenth", "internal", "The job looks at one object in ten.")
            .undiscovered()
            .watched(days(1), job -> job.sampling(10)),
        Team.WEB
            .owns("job-looks-for-the-usual", "internal", "The job was left as Macie sets it up.")
            .undiscovered()
            .watched(days(1), job -> job.with(Choice.RECOMMENDED)),
        Team.CRM
            .owns("job-had-errors", "internal", "The last run could not read everything.")
            .undiscovered()
            .watched(days(1), job -> job.failedAt(job.lastRun())),
        Team.CRM
            .owns("job-ran-once-last-year", "internal", "Looked into once, never again.")
            .undiscovered()
            .watched(days(200), JobStories::once));
  }

  /** Made in the moment in which it ran. */
  static Job once(Job daily) {
    Instant ran = daily.lastRun();
    return Job.once(daily.id(), daily.creator(), daily.name(), ran, daily.target());
  }

  private static Duration days(int count) {
    return Duration.ofDays(count);
  }
}
