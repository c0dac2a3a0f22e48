package io.truelabel.alert;

import java.time.Instant;
import java.time.LocalDate;

/** What is new about a bucket since somebody was last told of it. */
public sealed interface News {

  /** Nobody was told of this bucket, or all that was told of is over. */
  record Fresh() implements News {}

  /** Another violation came, or one asks for more than before. */
  record Worse() implements News {}

  /**
   * What the security team watched while owners were not told is told to the owner for the first
   * time.
   *
   * @param since when the security team was first told
   */
  record Standing(Instant since) implements News {}

  /**
   * What the security team knows is told to the owner for the first time, because no topic took the
   * message before.
   *
   * @param since when the security team was first told
   */
  record Unheard(Instant since) implements News {}

  /** Nothing that was told of is left. */
  record Resolved(How how) implements News {}

  /**
   * What was told of still stands, after the policy's interval.
   *
   * @param since when it was first told
   */
  record Reminder(Instant since) implements News {}

  /**
   * A waiver ends soon.
   *
   * @param until its last day, in UTC
   */
  record WaiverEnding(LocalDate until) implements News {}

  /** How a bucket got right again. */
  enum How {
    /** What was found is gone. */
    CLEANED,
    /** The tags say now what is true. */
    RELABELLED,
    /** Nobody outside can reach it any more. */
    CLOSED,
    /** Macie looks into it. */
    LOOKED_AT,
    /** The policy accepts it for a while. */
    WAIVED,
    /** The policy leaves the bucket out. */
    EXCLUDED
  }
}
