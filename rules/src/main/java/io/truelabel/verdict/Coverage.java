package io.truelabel.verdict;

import java.time.Instant;

/**
 * Whether Macie looks into a bucket.
 *
 * @param monitoring whether it is set to, and can
 * @param look when it last did
 */
public record Coverage(Monitoring monitoring, Look look) {
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

  /** Nothing is known. */
  public static Coverage unknown() {
    return new Coverage(Monitoring.UNKNOWN, new Look.Never());
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
