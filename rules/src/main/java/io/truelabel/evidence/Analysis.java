package io.truelabel.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One way in which Macie looks into a bucket, and how far it came the last time.
 *
 * @param means what looks
 * @param state whether it will look again
 * @param run the last time it looked, as far as that is known
 * @param extent which objects of the bucket it looks at
 * @param selection what it looks for
 */
public record Analysis(Means means, State state, Run run, Extent extent, Selection selection) {
  /** What looks into a bucket. */
  public enum Means {
    /** Automated discovery, which takes samples. */
    DISCOVERY,
    /** A job that runs again and again. */
    RECURRING_JOB,
    /** A job that runs once: a look, but not monitoring. */
    ONE_TIME_JOB
  }

  /** Whether an analysis will look again. */
  public enum State {
    /** It looks, or waits for its next turn. */
    ACTIVE,
    /** Somebody paused it. */
    PAUSED,
    /** Macie paused it, because the account's quota for the month is used up. */
    QUOTA_REACHED,
    /** It is complete or cancelled and never looks again. */
    ENDED,
    /** Could not be read. */
    UNKNOWN
  }

  /** The last time that an analysis looked. */
  public sealed interface Run {
    /** It has not begun yet. */
    record None() implements Run {}

    /**
     * It began, and nothing proves that it looked into this bucket.
     *
     * @param began when
     * @param doubt why that proves nothing
     */
    record Unproven(Instant began, Doubt doubt) implements Run {}

    /**
     * It looked into this bucket and came to its end without an error.
     *
     * @param began when; a job tells its beginning alone
     */
    record Finished(Instant began) implements Run {}
  }

  /** Why the beginning of a run is no proof that the bucket was read. */
  public enum Doubt {
    /** It goes on. */
    RUNNING,
    /** It was stopped before its end. */
    STOPPED,
    /** It could not read some account or bucket, and Macie does not say which. */
    ERRORS,
    /** It looks only at what changed after it was made, and the bucket is older. */
    CHANGES_ONLY,
    /** It tried, and could read no object. */
    UNREADABLE,
    /** How it ended could not be read. */
    UNKNOWN
  }

  /**
   * Which objects of a bucket an analysis looks at.
   *
   * @param whole whether it leaves none out, by sampling or by conditions on objects
   * @param since objects that did not change after this are left out; the epoch when none are
   * @param reach how long before the beginning of a run an object may have changed and is still
   *     looked at for certain: the next run leaves it out, even if this one could not read it
   */
  public record Extent(boolean whole, Instant since, Duration reach) {
    private static final Duration UNLIMITED = ChronoUnit.FOREVER.getDuration();

    /** Every object, however old. */
    public static Extent everything() {
      return new Extent(true, Instant.EPOCH, UNLIMITED);
    }

    /** Some objects, and not for their age. */
    public static Extent part() {
      return new Extent(false, Instant.EPOCH, UNLIMITED);
    }

    /** The same, without what did not change after an instant. */
    public Extent changedAfter(Instant time) {
      return new Extent(whole, time, reach);
    }

    /** The same of an analysis whose runs look at what changed since the run before. */
    public Extent changedWithin(Duration interval) {
      return new Extent(whole, since, interval);
    }

    private boolean holds(Instant change, Instant began) {
      return whole
          && !change.isBefore(since)
          && Duration.between(change, began).compareTo(reach) <= 0;
    }
  }

  /** Whether it will look again, by itself and without an end. */
  public boolean monitors() {
    return state == State.ACTIVE && means != Means.ONE_TIME_JOB;
  }

  /** Whether it monitors, as far as anybody can tell. */
  public boolean mayMonitor() {
    return monitors() || (state == State.UNKNOWN && means != Means.ONE_TIME_JOB);
  }

  /** The last run, as far as it proves something of a bucket that exists since an instant. */
  public Run proof(Instant existsSince) {
    return run instanceof Run.Finished(var began) && extent.since().isAfter(existsSince)
        ? new Run.Unproven(began, Doubt.CHANGES_ONLY)
        : run;
  }

  /**
   * Whether it certainly looked for an identifier in every object that changed at an instant: it
   * began strictly after it and ended without an error, left no object out, and looks for that. Of
   * runs that look only at what changed since the run before, it must have been the first one.
   */
  public boolean lookedAgain(Identifier identifier, Instant after) {
    return run instanceof Run.Finished(var began)
        && began.isAfter(after)
        && extent.holds(after, began)
        && selection.looksFor(identifier);
  }
}
