package io.truelabel.report.html;

import io.truelabel.report.Night;
import io.truelabel.verdict.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How it went from night to night.
 *
 * @param nights the latest last, this one among them
 * @param rows the same as text, the latest first
 */
record TrendView(List<Night> nights, List<Row> rows) {
  private static final int ENOUGH = 2;

  /** One night as text, in the order of the table's columns. */
  record Row(String date, boolean complete, List<String> numbers) {}

  static TrendView of(List<Night> nights) {
    return new TrendView(nights, nights.stream().map(TrendView::row).toList().reversed());
  }

  private static Row row(Night night) {
    List<String> numbers = new ArrayList<>();
    numbers.add(Words.number(night.buckets()));
    numbers.add(Words.number(night.noncompliant()));
    for (Severity severity : List.of(Severity.values()).reversed()) {
      numbers.add(Words.number(night.noncompliantBySeverity().getOrDefault(severity, 0L)));
    }
    numbers.add(Words.percent(CoverageView.covered(night), CoverageView.asked(night)));
    return new Row(night.date(), night.complete(), numbers);
  }

  /** Whether there is something to compare with. */
  boolean drawn() {
    return nights.size() >= ENOUGH;
  }

  /** The night before this one. */
  Optional<Night> before() {
    return drawn() ? Optional.of(nights.get(nights.size() - 2)) : Optional.empty();
  }

  /** What a person who cannot see the chart is to know of it. */
  String sentence() {
    Night first = nights.getFirst();
    Night last = nights.getLast();
    return "Noncompliant buckets: %s on %s, %s on %s, over %s."
        .formatted(
            Words.number(first.noncompliant()),
            first.date(),
            Words.number(last.noncompliant()),
            last.date(),
            Words.counted(nights.size(), "night"));
  }

  /** The same of coverage. */
  String coverageSentence() {
    Night first = nights.getFirst();
    Night last = nights.getLast();
    return "Buckets with proven coverage: %s on %s, %s on %s."
        .formatted(share(first), first.date(), share(last), last.date());
  }

  private static String share(Night night) {
    return Words.percent(CoverageView.covered(night), CoverageView.asked(night));
  }
}
