package io.truelabel.verdict;

import io.truelabel.evidence.Analysis;
import io.truelabel.evidence.Identifier;
import java.time.Instant;
import java.util.List;

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
    /** Macie's role may not read the bucket. */
    ACCESS_DENIED,
    /** The account has more buckets than Macie watches, and this is one too many. */
    OVER_QUOTA,
    /** Macie does not exist in the Region. */
    NO_MACIE_IN_REGION,
    /** Macie is not on in the account, though it exists in the Region. */
    MACIE_OFF,
    /** It could not be read. */
    UNKNOWN
  }

  /** When Macie last looked into a bucket. */
  public sealed interface Look {
    /** Not once. */
    record Never() implements Look {}

    /**
     * At some time.
     *
     * @param time the last analysis that Macie reports
     */
    record At(Instant time) implements Look {}
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
   * Whether everything in the bucket was looked at again for an identifier: whether a whole
   * analysis (without sampling, without conditions on objects, without error, and finished) of this
   * bucket, that looks for it, began strictly after an instant.
   */
  public boolean lookedAgain(Identifier identifier, Instant after) {
    return analyses.stream().anyMatch(analysis -> analysis.lookedAgain(identifier, after));
  }

  /** Whether it is known if Macie is set to look. */
  boolean known() {
    return monitoring != Monitoring.UNKNOWN;
  }

  /** Whether Macie has ever looked. */
  public boolean everLooked() {
    return look instanceof Look.At;
  }
}
