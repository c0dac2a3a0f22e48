package io.truelabel.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * Violations that somebody accepted for a time.
 *
 * @param buckets which buckets; a name with {@code *} needs accounts beside it
 * @param kinds ids of the kinds of violation that it hides, and it hides no other
 * @param upTo the most sensitive level up to which it hides them
 * @param reason why, in words for the auditor
 * @param by who accepted
 * @param until the last day on which it holds, in UTC
 * @param line where it starts in the policy file, counted from 1
 */
public record Waiver(
    BucketSelector buckets,
    Set<String> kinds,
    Level upTo,
    String reason,
    String by,
    LocalDate until,
    int line) {

  public Waiver {
    kinds = Check.sorted(kinds);
    Check.that(
        !buckets.hasGlob() || !buckets.accounts().isEmpty(),
        "a waiver for a pattern of names must name accounts: " + buckets.names());
    Check.that(!kinds.isEmpty(), "a waiver names no kind of violation");
    Check.text("the reason of a waiver", reason);
    Check.text("the one who gave a waiver", by);
    Check.line(line);
  }

  /** Whether the last day of the waiver has not ended yet. */
  public boolean inForce(Instant now) {
    return !LocalDate.ofInstant(now, ZoneOffset.UTC).isAfter(until);
  }

  /** Whether it hides violations of this kind. */
  public boolean names(String kind) {
    return kinds.contains(kind);
  }

  /** Whether it holds for contents that require, or a label that declares, this level. */
  public boolean reaches(Level level) {
    return !level.above(upTo);
  }
}
