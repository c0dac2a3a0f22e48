package io.truelabel.sampleorg;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether, and when, Macie looked into a bucket.
 *
 * @param monitored whether automated discovery watches it
 * @param discoveredAt when automated discovery last looked, or {@link #NEVER}
 * @param inJob whether a job of the administrator is defined for it
 * @param monitoredByJob whether a job that recurs looks into it
 * @param jobId that job, empty when there is none
 * @param jobRanAt when that job last ran, or {@link #NEVER}
 */
public record Look(
    boolean monitored,
    Instant discoveredAt,
    Answer inJob,
    Answer monitoredByJob,
    String jobId,
    Instant jobRanAt) {

  /** Stands for "has not happened yet". */
  public static final Instant NEVER = Instant.EPOCH;

  /** Nothing of Macie's looks into the bucket. */
  public static final Look NOT_MONITORED =
      new Look(false, NEVER, Answer.FALSE, Answer.FALSE, "", NEVER);

  /** Macie watches it and has not looked yet. */
  public static final Look NOT_YET = NOT_MONITORED.withMonitored(true);

  /** Macie watches it by automated discovery, and looked at this time. */
  public static Look discovered(Instant at) {
    return new Look(true, at, Answer.FALSE, Answer.FALSE, "", NEVER);
  }

  /** A recurring job watches it, and ran at this time. */
  public static Look byJob(String jobId, Instant ranAt) {
    return new Look(false, NEVER, Answer.TRUE, Answer.TRUE, jobId, ranAt);
  }

  /** The same with a job that looked into it, too. */
  public Look withJob(String id, boolean recurs, Instant ranAt) {
    Answer watched = recurs ? Answer.TRUE : monitoredByJob;
    return new Look(monitored, discoveredAt, Answer.TRUE, watched, id, ranAt);
  }

  public Look withMonitored(boolean changed) {
    return new Look(changed, discoveredAt, inJob, monitoredByJob, jobId, jobRanAt);
  }

  /** When automated discovery last looked. */
  public Optional<Instant> lastDiscovery() {
    return unlessNever(discoveredAt);
  }

  /** When the job last ran. */
  public Optional<Instant> lastJobRun() {
    return unlessNever(jobRanAt);
  }

  private static Optional<Instant> unlessNever(Instant at) {
    return Optional.of(at).filter(known -> !known.equals(NEVER));
  }

  /** Macie's three-valued booleans. */
  public enum Answer {
    TRUE,
    FALSE,
    UNKNOWN
  }
}
