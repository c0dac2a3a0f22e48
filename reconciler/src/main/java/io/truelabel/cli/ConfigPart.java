package io.truelabel.cli;

import io.truelabel.cli.terminal.Ink;
import io.truelabel.cli.terminal.Sheet;
import io.truelabel.heal.Asked;
import io.truelabel.heal.ConfigLine;
import io.truelabel.heal.Healing;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where AWS Config shows something else than the sweep found, and what comes of it. */
record ConfigPart(Healing healing, boolean applied) {
  void write(Sheet sheet) {
    if (healing.asked().isEmpty() && healing.divergent().isEmpty() && healing.lines().isEmpty()) {
      return;
    }
    sheet.heading("AWS Config");
    healing.lines().forEach(line -> line(line, sheet));
    healing.asked().forEach(asked -> sheet.text(1, text(asked)));
    divergences(sheet);
  }

  private static void line(ConfigLine line, Sheet sheet) {
    Ink ink = line.kind() == ConfigLine.Kind.UNREAD ? Ink.MAGENTA : Ink.YELLOW;
    String regions = " (" + String.join(", ", line.regions()) + "): ";
    sheet.text(1, line.account() + regions + line.problem(), ink);
    sheet.remedy(2, line.remedy());
  }

  private String text(Asked asked) {
    String what =
        "%s (%s): %s of %s missing, different or of buckets that are gone. "
            .formatted(
                asked.account(),
                asked.region(),
                Counted.of(asked.results(), "result"),
                names(asked));
    if (asked.started()) {
      return what + "The rules judge again now.";
    }
    return what + (applied ? "The rules do not judge again yet." : "Nothing was asked for.");
  }

  /** What a pack adds to a name tells people nothing. */
  private static String names(Asked asked) {
    return asked.rules().stream()
        .map(name -> name.replaceFirst("-conformance-pack-.*", ""))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** One line for each account and reason, in however many Regions and rules. */
  private void divergences(Sheet sheet) {
    Map<String, Long> counts =
        healing.divergent().stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.account() + ": " + it.reason().text(),
                    TreeMap::new,
                    Collectors.summingLong(it -> it.buckets().size())));
    counts.forEach((cause, count) -> sheet.text(1, cause + " (" + results(count) + ")."));
  }

  private static String results(long count) {
    return Counted.of(count, "result");
  }
}
