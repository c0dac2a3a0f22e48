package io.truelabel.report.html;

import io.truelabel.heal.Asked;
import io.truelabel.heal.ConfigLine;
import io.truelabel.heal.Divergence;
import io.truelabel.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was done about the result, and what stands in its way: AWS Config and messages.
 *
 * @param sentences how it went, in full
 * @param rules what is the matter with rules of AWS Config
 * @param divergent what AWS Config shows otherwise, and why
 * @param untold owners whom nobody could tell, and why
 */
record Aside(
    List<String> sentences, List<Unchecked.Row> rules, List<Line> divergent, List<Line> untold) {

  /** A place and what there is to say of it. */
  record Line(String where, String text) {}

  static Aside of(Report report) {
    return new Aside(
        sentences(report),
        report.config().lines().stream()
            .filter(line -> line.kind() != ConfigLine.Kind.UNREAD)
            .map(Aside::rule)
            .toList(),
        report.config().divergent().stream().map(Aside::divergent).toList(),
        report.alerts().undelivered().stream()
            .map(it -> new Line(Words.foreign(it.bucket().name()), Words.foreign(it.reason())))
            .toList());
  }

  private static List<String> sentences(Report report) {
    List<String> sentences = new ArrayList<>();
    if (!report.sweep().applied()) {
      sentences.add("This sweep only read: nobody was told, and nothing was counted.");
    } else {
      sentences.add(
          "%s sent, %s refused; %s told to another topic than the one in the tag."
              .formatted(
                  Words.counted(report.alerts().sent(), "message"),
                  Words.number(report.alerts().refused()),
                  Words.counted(report.alerts().rerouted(), "bucket")));
    }
    if (report.config().compared()) {
      long results = report.config().asked().stream().mapToLong(Asked::results).sum();
      sentences.add(
          results == 0
              ? "AWS Config shows what this report says, but for what is listed here."
              : "AWS Config showed something else in %s."
                  .formatted(Words.counted(results, "result")));
    } else {
      sentences.add("What AWS Config shows was not compared.");
    }
    return sentences;
  }

  private static Unchecked.Row rule(ConfigLine line) {
    return new Unchecked.Row(
        Unchecked.where(line.account(), line.regions()),
        Words.word(line.kind()),
        line.problem(),
        line.remedy(),
        false);
  }

  private static Line divergent(Divergence it) {
    return new Line(
        it.account() + " " + it.region() + ", " + it.rule(),
        it.buckets().stream().map(Words::foreign).collect(Collectors.joining(", "))
            + ": "
            + it.reason().text());
  }
}
