package io.truelabel.cli;

import io.truelabel.cli.terminal.ColumnWidths;
import io.truelabel.cli.terminal.Ink;
import io.truelabel.cli.terminal.Screen;
import io.truelabel.cli.terminal.Sheet;
import io.truelabel.cli.terminal.Table;
import io.truelabel.heal.Healing;
import io.truelabel.sweep.AccountLine;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.Failure;
import io.truelabel.sweep.SweepSummary;
import io.truelabel.text.Printable;
import io.truelabel.verdict.Outcome;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The result of a sweep for people: buckets by team, worst first; then the totals, and what they
 * leave out.
 *
 * @param all whether buckets with which nothing is wrong are shown as well
 */
record SweepPage(SweepSummary summary, Healing healing, boolean all) {

  private static final Set<Outcome> SHOWN =
      EnumSet.of(Outcome.NONCOMPLIANT, Outcome.UNKNOWN, Outcome.UNPROVEN);

  private static final String INDENT = "  ";
  private static final int SENTENCE_DEPTH = 3;

  void write(Screen screen) {
    teams(screen);
    Sheet sheet = new Sheet(screen, 0);
    notices(sheet);
    failures(sheet);
    accounts(sheet);
    new ConfigPart(healing, summary.plan().apply()).write(sheet);
    totals(screen);
  }

  private void teams(Screen screen) {
    List<TeamGroup> groups = TeamGroup.of(summary.buckets());
    List<BucketResult> shown = groups.stream().flatMap(group -> shown(group).stream()).toList();
    Table table = BucketRows.table(shown);
    ColumnWidths widths = table.widths(screen, INDENT.length());
    Iterator<String> lines = table.lines(widths, screen).iterator();
    Sheet sheet = new Sheet(screen, 0);
    if (!shown.isEmpty()) {
      screen.line(INDENT + table.headings(widths, screen));
    }
    for (TeamGroup group : groups) {
      sheet.heading(title(group));
      for (BucketResult bucket : shown(group)) {
        screen.line(INDENT + lines.next());
        BucketRows.sentences(bucket).forEach(text -> sheet.text(SENTENCE_DEPTH, text));
      }
    }
  }

  private List<BucketResult> shown(TeamGroup group) {
    return group.buckets().stream().filter(it -> all || SHOWN.contains(it.outcome())).toList();
  }

  private static String title(TeamGroup group) {
    String name = group.team().isEmpty() ? "No team" : "Team " + Printable.of(group.team());
    return name + ": " + counts(group.counts());
  }

  private static String counts(Map<Outcome, Long> counts) {
    return counts.entrySet().stream()
        .filter(count -> count.getValue() > 0)
        .map(count -> count.getValue() + " " + count.getKey().word())
        .collect(Collectors.joining(", "));
  }

  /** The same sentence for many buckets is said once. */
  private void notices(Sheet sheet) {
    Map<String, List<String>> buckets = new TreeMap<>();
    summary
        .buckets()
        .forEach(bucket ->
            bucket
                .notices()
                .forEach(notice ->
                    buckets
                        .computeIfAbsent(notice, _ -> new ArrayList<>())
                        .add(bucket.id().name())));
    if (!buckets.isEmpty()) {
      sheet.heading("Please note");
    }
    buckets.forEach((notice, names) -> sheet.text(1, notice + " " + where(names)));
  }

  private static String where(List<String> names) {
    return names.size() == 1
        ? "(" + names.getFirst() + ")"
        : "(" + names.getFirst() + " and " + Counted.of(names.size() - 1, "other bucket") + ")";
  }

  private void failures(Sheet sheet) {
    if (summary.failures().isEmpty()) {
      return;
    }
    sheet.heading("Could not be read");
    for (Failure failure : summary.failures()) {
      sheet.text(1, place(failure) + failure.step() + ": " + failure.problem(), Ink.MAGENTA);
      sheet.remedy(2, failure.remedy());
    }
  }

  /** What hides buckets stands out from what is only good to know. */
  private void accounts(Sheet sheet) {
    if (!summary.accounts().isEmpty()) {
      sheet.heading("Accounts");
    }
    for (AccountLine line : summary.accounts()) {
      String where = line.regions().isEmpty() ? "" : " (" + String.join(", ", line.regions()) + ")";
      String text = line.account() + where + ": " + line.problem();
      if (line.blind()) {
        sheet.text(1, text, Ink.MAGENTA);
      } else {
        sheet.text(1, text);
      }
      sheet.remedy(2, line.remedy());
    }
  }

  /** Where something failed, before what did. */
  static String place(Failure failure) {
    String place = (failure.region() + " " + failure.account()).strip();
    return place.isEmpty() ? "" : place + ", ";
  }

  private void totals(Screen screen) {
    long buckets = summary.buckets().count();
    screen.line();
    Sheet sheet = new Sheet(screen, 0);
    sheet.text(0, Counted.of(buckets, "bucket") + colon(counts(summary.totals())) + ".", Ink.BOLD);
    sheet.text(0, effort());
    if (!all && summary.buckets().anyMatch(bucket -> !SHOWN.contains(bucket.outcome()))) {
      sheet.text(0, "Buckets with which nothing is wrong are counted only; --all lists them.");
    }
  }

  private static String colon(String counts) {
    return counts.isEmpty() ? "" : ": " + counts;
  }

  private String effort() {
    long accounts = summary.buckets().map(bucket -> bucket.id().accountId()).distinct().count();
    return String.format(
        Locale.ROOT,
        "%s in %s, read with %s in %.1f s.",
        Counted.of(accounts, "account"),
        Counted.of(summary.plan().regions().size(), "Region"),
        Counted.of(summary.callCount(), "AWS call"),
        summary.duration().toMillis() / 1000.0);
  }
}
