package io.truelabel.cli;

import io.truelabel.cli.terminal.Ink;
import io.truelabel.cli.terminal.Screen;
import io.truelabel.cli.terminal.Sheet;
import io.truelabel.topics.TopicLine;
import io.truelabel.topics.TopicReport;
import io.truelabel.topics.TopicTrouble;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The topics in use as people read of them: what is worst comes last, above the totals. */
record TopicsPage(TopicReport report) {
  private static final Comparator<TopicLine> WORST_LAST =
      Comparator.comparing(TopicLine::dead)
          .thenComparing(topic -> !topic.troubles().isEmpty())
          .thenComparing(TopicLine::topic);

  private static final Map<String, String> PARTS =
      Map.of(
          "account", "an account's topic in the policy",
          "fallback", "the policy's fallback",
          "stream", "the security team's stream",
          "allowed", "allowed by the policy");

  void write(Screen screen) {
    Sheet sheet = new Sheet(screen, 0);
    report.topics().stream().sorted(WORST_LAST).forEach(topic -> topic(topic, screen, sheet));
    sheet.heading(totals());
    report.failures().forEach(it -> sheet.text(0, it.problem() + " " + it.remedy(), Ink.MAGENTA));
    report.blind().forEach(it -> sheet.text(0, it.problem() + " " + it.remedy(), Ink.MAGENTA));
    if (!report.complete()) {
      sheet.text(0, "Incomplete: something could not be looked at, as said above.", Ink.MAGENTA);
    }
  }

  private static void topic(TopicLine topic, Screen screen, Sheet sheet) {
    sheet.heading(topic.topic());
    sheet.text(1, (uses(topic) + ". " + subscriptions(topic)).strip());
    for (TopicTrouble trouble : topic.troubles()) {
      sheet.text(1, trouble.problem(), trouble.grave() ? Ink.RED : Ink.YELLOW);
      sheet.remedy(1, trouble.remedy());
      if (!trouble.statement().isEmpty()) {
        screen.line("    " + trouble.statement()); // in one line, to be copied
      }
    }
  }

  private static String uses(TopicLine topic) {
    List<String> all =
        Stream.concat(
                topic.buckets() == 0
                    ? Stream.of()
                    : Stream.of("named by " + Counted.of(topic.buckets(), "bucket")),
                topic.parts().stream().filter(PARTS::containsKey).map(PARTS::get))
            .toList();
    String text = String.join(", ", all);
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static String subscriptions(TopicLine topic) {
    return topic.subscriptions().isEmpty()
        ? ""
        : topic.subscriptions().stream().collect(Collectors.joining(", ", "Subscribed: ", "."));
  }

  private String totals() {
    long dead = report.dead();
    long fine = report.topics().stream().filter(it -> it.troubles().isEmpty()).count();
    return Counted.of(report.topics().size(), "topic")
        + ": "
        + dead
        + " would bring a message to nobody, "
        + (report.topics().size() - dead - fine)
        + " to look at, "
        + fine
        + " fine.";
  }
}
