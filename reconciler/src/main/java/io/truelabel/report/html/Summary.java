package io.truelabel.report.html;

import io.truelabel.report.Night;
import io.truelabel.verdict.Outcome;
import io.truelabel.verdict.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the reader is to know first.
 *
 * @param headline one sentence
 * @param tiles noncompliant buckets by severity, worst first
 * @param bar all buckets by outcome
 * @param outcomes what the bar shows, as text
 */
record Summary(String headline, List<Tile> tiles, Bar bar, List<Tile> outcomes) {

  /**
   * A number that matters.
   *
   * @param name the class that gives it its look
   * @param label what is counted
   * @param value how many
   * @param address shows them in the table of buckets
   * @param change against the night before; empty when there is none
   */
  record Tile(String name, String label, String value, String address, String change) {}

  static Summary of(Counts counts, Optional<Night> before) {
    List<Tile> tiles = new ArrayList<>();
    for (Severity severity : List.of(Severity.values()).reversed()) {
      tiles.add(tile(severity, counts.of(severity), before));
    }
    List<Tile> outcomes = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      outcomes.add(tile(outcome, counts.of(outcome), before));
    }
    return new Summary(headline(counts), tiles, counts.outcomes(), outcomes);
  }

  private static String headline(Counts counts) {
    if (counts.buckets() == 0) {
      return "No bucket was found.";
    }
    if (counts.noncompliant() == 0) {
      return "None of %s is noncompliant.".formatted(Words.counted(counts.buckets(), "bucket"));
    }
    long urgent = counts.of(Severity.CRITICAL) + counts.of(Severity.HIGH);
    String all =
        "%s of %s %s noncompliant"
            .formatted(
                Words.number(counts.noncompliant()),
                Words.counted(counts.buckets(), "bucket"),
                counts.noncompliant() == 1 ? "is" : "are");
    return urgent == 0
        ? all + ", none of them badly."
        : all
            + "; "
            + Words.number(urgent)
            + (urgent == 1 ? " needs" : " need")
            + " attention now.";
  }

  private static Tile tile(Severity severity, long count, Optional<Night> before) {
    String name = Words.word(severity);
    String change =
        before
            .map(night -> change(count, night.noncompliantBySeverity().getOrDefault(severity, 0L)))
            .orElse("");
    return new Tile(
        name, capital(name), Words.number(count), Words.filter("severity", name), change);
  }

  private static Tile tile(Outcome outcome, long count, Optional<Night> before) {
    String change =
        before.map(night -> change(count, night.byOutcome().getOrDefault(outcome, 0L))).orElse("");
    return new Tile(
        outcome.word(),
        capital(outcome.word()),
        Words.number(count),
        Words.filter("outcome", outcome.word()),
        change);
  }

  private static String change(long now, long before) {
    if (now == before) {
      return "as the night before";
    }
    return (now > before ? "+" : "−")
        + Words.number(Math.abs(now - before))
        + " since the night before";
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
