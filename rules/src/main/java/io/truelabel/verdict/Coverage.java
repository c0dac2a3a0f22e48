package io.truelabel.verdict;

import io.truelabel.evidence.Analysis;
import io.truelabel.evidence.Analysis.Doubt;
import io.truelabel.evidence.Analysis.Run;
import io.truelabel.evidence.Identifier;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether, when and for what Macie looks into a bucket.
 *
 * @param monitoring whether it is set to, and can
 * @param look when it last did
 * @param analyses all that looks into the bucket, or did last
 * @param holdings what the bucket holds
 * @param change when its contents last changed
 */
public record Coverage(
    Monitoring monitoring, Look look, List<Analysis> analyses, Holdings holdings, Change change) {
  /** Whether Macie is set to look into a bucket, and can. */
  public enum Monitoring {
    /** By a job or by automated discovery. */
    MONITORED,
    /** By neither. */
    NOT_MONITORED,
    /** By nothing but jobs that are paused. */
    PAUSED,
    /** Macie's role may not read the bucket. */
    ACCESS_DENIED,
    /** The account has more buckets than Macie watches, and this is one too many. */
    OVER_QUOTA,
    /** Macie does not exist in the Region. */
    NO_MACIE_IN_REGION,
    /** Macie is not on in the account, though it exists in the Region. */
    MACIE_OFF,
    /** It could not be read. */
    UNKNOWN;

    /** Whether it follows from what is known to look, and not from what keeps Macie out. */
    private boolean dependsOnJobs() {
      return switch (this) {
        case MONITORED, NOT_MONITORED, PAUSED, UNKNOWN -> true;
        case ACCESS_DENIED, OVER_QUOTA, NO_MACIE_IN_REGION, MACIE_OFF -> false;
      };
    }

    /** One thing that looks is enough; one that may look leaves the matter open. */
    private Monitoring or(Monitoring own) {
      return dependsOnJobs()
          ? Stream.of(MONITORED, UNKNOWN, PAUSED)
              .filter(it -> it == this || it == own)
              .findFirst()
              .orElse(NOT_MONITORED)
          : this;
    }
  }

  /** When Macie last looked into a bucket. */
  public sealed interface Look {
    /** Not once. */
    record Never() implements Look {}

    /**
     * At some time.
     *
     * @param time the beginning of the last analysis that is proven
     */
    record At(Instant time) implements Look {}

    /**
     * Something began to look, and nothing proves that it looked into this bucket.
     *
     * @param doubt why that proves nothing
     */
    record Unproven(Doubt doubt) implements Look {}

    /**
     * The newest look that is proven; the newest doubt, where none is.
     *
     * @param existsSince when the bucket was made
     */
    static Look of(List<Analysis> analyses, Instant existsSince) {
      var runs = analyses.stream().map(analysis -> analysis.proof(existsSince)).toList();
      return newestProof(runs).or(() -> newestDoubt(runs)).orElseGet(Never::new);
    }

    private static Optional<Look> newestProof(List<Run> runs) {
      return kind(runs, Run.Finished.class)
          .map(Run.Finished::began)
          .max(Comparator.naturalOrder())
          .map(At::new);
    }

    private static Optional<Look> newestDoubt(List<Run> runs) {
      return kind(runs, Run.Unproven.class)
          .max(Comparator.comparing(Run.Unproven::began).thenComparing(Run.Unproven::doubt))
          .map(run -> new Unproven(run.doubt()));
    }

    private static <R extends Run> Stream<R> kind(List<Run> runs, Class<R> kind) {
      return runs.stream().filter(kind::isInstance).map(kind::cast);
    }
  }

  /** When the contents of a bucket last changed: Macie does not say, but two looks at it do. */
  public sealed interface Change {
    /** Nobody watched. */
    record Unknown() implements Change {}

    /**
     * Watched from sweep to sweep.
     *
     * @param time no later than this
     */
    record At(Instant time) implements Change {}
  }

  /** Keeps an unmodifiable copy. */
  public Coverage {
    analyses = List.copyOf(analyses);
  }

  /** Nothing is known but this. */
  public Coverage(Monitoring monitoring, Look look) {
    this(monitoring, look, List.of(), new Holdings.Unknown(), new Change.Unknown());
  }

  /** Nothing is known. */
  public static Coverage unknown() {
    return new Coverage(Monitoring.UNKNOWN, new Look.Never());
  }

  /** The same, with the time since which the contents have not changed. */
  public Coverage withChangedAt(Instant time) {
    return new Coverage(monitoring, look, analyses, holdings, new Change.At(time));
  }

  /**
   * The same, with a look that was proven before: what Macie cannot prove today, while a job runs
   * for instance, it may have proven yesterday.
   */
  public Coverage withEarlierLook(Instant time) {
    return look instanceof Look.At(var latest) && !latest.isBefore(time)
        ? this
        : new Coverage(monitoring, new Look.At(time), analyses, holdings, change);
  }

  /**
   * The same of a bucket of which it is known when it was made: a job that looks only at what
   * changed since then has looked at all of it.
   */
  public Coverage ofBucketMade(Instant time) {
    return Look.of(analyses, time) instanceof Look.At(var proven) ? withEarlierLook(proven) : this;
  }

  /**
   * This, and what the jobs do that the bucket's own account made.
   *
   * @param own what that account sees of its own jobs
   */
  public Coverage plus(Coverage own) {
    List<Analysis> both =
        Stream.concat(analyses.stream(), own.analyses.stream()).distinct().toList();
    return new Coverage(
        monitoring.or(own.monitoring), Look.of(both, Instant.EPOCH), both, holdings, change);
  }

  /**
   * Whether everything in the bucket was looked at again for an identifier: whether a whole
   * analysis (without sampling, without conditions on objects, without error, and finished) of this
   * bucket, that looks for it, began strictly after an instant.
   */
  public boolean lookedAgain(Identifier identifier, Instant after) {
    return analyses.stream().anyMatch(analysis -> analysis.lookedAgain(identifier, after));
  }

  /**
   * Whether the same holds for every object, however old: a job that runs again and again leaves
   * those out that have not changed since its last run, even if it began with all of them.
   */
  public boolean lookedAtEverything(Identifier identifier, Instant after) {
    return analyses.stream()
        .filter(analysis -> analysis.means() == Analysis.Means.ONE_TIME_JOB)
        .filter(analysis -> analysis.extent().since().equals(Instant.EPOCH))
        .anyMatch(analysis -> analysis.lookedAgain(identifier, after));
  }

  /** Whether it is known if Macie is set to look. */
  boolean known() {
    return monitoring != Monitoring.UNKNOWN;
  }

  /** Whether it is proven that Macie has ever looked. */
  public boolean everLooked() {
    return look instanceof Look.At;
  }

  /** Whether it is known if Macie has looked, though the answer may be that nothing proves it. */
  boolean lookKnown() {
    return known() && !look.equals(new Look.Unproven(Doubt.UNKNOWN));
  }

  /** Whether something began to look after an instant, of which nothing more could be read. */
  boolean mayHaveLookedSince(Instant time) {
    return analyses.stream()
        .map(Analysis::run)
        .anyMatch(run ->
            run instanceof Run.Unproven(var began, var doubt)
                && doubt == Doubt.UNKNOWN
                && began.isAfter(time));
  }

  /** Whether the bucket is known to hold nothing. */
  boolean empty() {
    return holdings instanceof Holdings.Known known && known.objects() == 0;
  }
}
