package io.truelabel.alert;

import io.truelabel.sweep.SweepPlan;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What made us write: a letter says it, whether a sweep or a finding of Macie's is behind it.
 *
 * @param id names the sweep or the finding, for whoever looks for it later
 * @param at when it was
 * @param opening one whole sentence that says what it was
 * @param mode who is told
 * @param report where the whole report can be read; empty when nobody said
 */
public record Occasion(String id, Instant at, String opening, Mode mode, String report) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Who is told. */
  public enum Mode {
    /** Owners, and the security team's stream. */
    OWNERS,
    /** Nobody but the stream: the policy says so. */
    OBSERVE,
    /** Nobody but the stream: somebody tries out whether messages arrive. */
    TEST
  }

  /** The end of a sweep. */
  public static Occasion of(SweepPlan plan, Mode mode, String report) {
    String opening =
        "The sweep of " + TIME.format(plan.startedAt()) + " found what follows, the worst first.";
    return new Occasion(plan.sweepId(), plan.startedAt(), opening, mode, report);
  }

  /** A finding that Macie has just published. */
  public static Occasion ofFinding(String findingId, Instant at, Mode mode, String report) {
    String opening = "A Macie finding of " + TIME.format(at) + " shows what follows.";
    return new Occasion(findingId, at, opening, mode, report);
  }
}
