package io.truelabel.sampleorg;

import java.time.Instant;

/**
 * One classification job of Macie's.
 *
 * @param id 32 hexadecimal digits
 * @param creator the account and Region that made it; nobody else can see it
 * @param frequency how often it runs
 * @param initialRun whether a recurring job began with all the objects that were there already
 * @param target which buckets it looks into
 * @param sampling how many percent of the objects it looks at, from 1 to 100
 * @param lastRun when its last run began, or {@link Look#NEVER}
 * @param failed whether some account or bucket could not be read in that run
 */
public record Job(
    String id,
    Shard creator,
    String name,
    Instant createdAt,
    Frequency frequency,
    boolean initialRun,
    Status status,
    Target target,
    ObjectScope scope,
    Choice choice,
    int sampling,
    Instant lastRun,
    boolean failed) {

  /** A job that runs every day over all objects, looks for everything, and has not run yet. */
  public static Job daily(String id, Shard creator, String name, Instant createdAt, Target target) {
    return new Job(
        id,
        creator,
        name,
        createdAt,
        Frequency.DAILY,
        true,
        Status.IDLE,
        target,
        ObjectScope.WHOLE,
        Choice.ALL,
        100,
        Look.NEVER,
        false);
  }

  /** A job that ran once over all objects, looked for everything, and is complete. */
  public static Job once(String id, Shard creator, String name, Instant createdAt, Target target) {
    return daily(id, creator, name, createdAt, target)
        .with(Frequency.ONCE)
        .withInitialRun(false)
        .with(Status.COMPLETE)
        .ranAt(createdAt);
  }

  public String arn(String partition) {
    return "arn:%s:macie2:%s:%s:classification-job/%s"
        .formatted(partition, creator.region(), creator.account(), id);
  }

  /** Whether it runs again and again. */
  public boolean recurs() {
    return frequency != Frequency.ONCE;
  }

  /** Whether it looks into a bucket: only in its own Region. */
  public boolean covers(Bucket bucket) {
    return bucket.shard().region().equals(creator.region()) && target.covers(bucket);
  }

  public Job with(Frequency changed) {
    return copy(changed, initialRun, status, scope, choice, sampling, lastRun, failed);
  }

  public Job withInitialRun(boolean changed) {
    return copy(frequency, changed, status, scope, choice, sampling, lastRun, failed);
  }

  public Job with(Status changed) {
    return copy(frequency, initialRun, changed, scope, choice, sampling, lastRun, failed);
  }

  public Job with(ObjectScope changed) {
    return copy(frequency, initialRun, status, changed, choice, sampling, lastRun, failed);
  }

  public Job with(Choice changed) {
    return copy(frequency, initialRun, status, scope, changed, sampling, lastRun, failed);
  }

  /** The same, looking at so many percent of the objects. */
  public Job sampling(int percent) {
    return copy(frequency, initialRun, status, scope, choice, percent, lastRun, failed);
  }

  /** The same after another run, which found everything readable. */
  public Job ranAt(Instant began) {
    return copy(frequency, initialRun, status, scope, choice, sampling, began, false);
  }

  /** The same after another run, in which some account or bucket could not be read. */
  public Job failedAt(Instant began) {
    return copy(frequency, initialRun, status, scope, choice, sampling, began, true);
  }

  /** The same job with other settings: what it is called and looks into never changes. */
  private Job copy(
      Frequency often,
      boolean initially,
      Status now,
      ObjectScope objects,
      Choice selection,
      int percent,
      Instant began,
      boolean failedThen) {
    return new Job(
        id,
        creator,
        name,
        createdAt,
        often,
        initially,
        now,
        target,
        objects,
        selection,
        percent,
        began,
        failedThen);
  }

  /** How often a job runs; Macie chooses the hour. */
  public enum Frequency {
    ONCE,
    DAILY,
    WEEKLY,
    MONTHLY
  }

  /** {@code jobStatus}. */
  public enum Status {
    /** A run is under way. */
    RUNNING,
    /** The last run is over; the next one is due some day. */
    IDLE,
    /** Macie stopped it: a quota is used up. */
    PAUSED,
    /** Its creator stopped it. */
    USER_PAUSED,
    /** It ran its one run. */
    COMPLETE,
    /** It will never run again. */
    CANCELLED
  }
}
