package io.truelabel.report.html;

import io.truelabel.heal.ConfigLine;
import io.truelabel.report.Report;
import io.truelabel.sweep.AccountLine;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.Failure;
import io.truelabel.sweep.VerdictLine;
import io.truelabel.verdict.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the sweep could not check, or not tell: an error is never good news, so it has a place of
 * its own.
 *
 * @param regions Regions whose buckets are not all known
 * @param rows what could not be read, with what to do
 * @param untold where telling failed, and what that means for those who wait for a message
 * @param unread why verdicts on buckets are unknown
 * @param buckets how many buckets have such a verdict
 */
record Unchecked(
    List<String> regions, List<Row> rows, List<Row> untold, List<Reason> unread, long buckets) {

  /**
   * One thing that could not be read, or not told.
   *
   * @param where the account or Region, or both
   * @param hides whether buckets could exist that the report knows nothing of
   */
  record Row(String where, String what, String problem, String remedy, boolean hides) {}

  /** Why the verdicts on some buckets are unknown. */
  record Reason(String text, long buckets) {}

  static Unchecked of(Report report) {
    List<Row> rows = new ArrayList<>();
    report.failures().forEach(it -> rows.add(row(it, it.account().isEmpty())));
    report.accounts().forEach(it -> rows.add(row(it)));
    report.config().lines().stream()
        .filter(it -> it.kind() == ConfigLine.Kind.UNREAD)
        .forEach(it -> rows.add(row(it)));
    rows.sort(Comparator.comparing(it -> !it.hides()));
    return new Unchecked(
        report.sweep().unlistedRegions(),
        List.copyOf(rows),
        report.alerts().failures().stream().map(it -> row(it, false)).toList(),
        unread(report.buckets()),
        report.buckets().stream().filter(BucketResult::anyUnknown).count());
  }

  private static Row row(Failure it, boolean hides) {
    String where =
        Stream.of(it.account(), it.region())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return new Row(where, it.step(), it.problem(), it.remedy(), hides);
  }

  private static Row row(AccountLine it) {
    return new Row(
        where(it.account(), it.regions()),
        Words.word(it.kind()),
        it.problem(),
        it.remedy(),
        it.blind());
  }

  private static Row row(ConfigLine it) {
    return new Row(
        where(it.account(), it.regions()), "AWS Config", it.problem(), it.remedy(), false);
  }

  static String where(String account, List<String> regions) {
    return regions.isEmpty() ? account : account + " " + String.join(", ", regions);
  }

  private static List<Reason> unread(Collection<BucketResult> buckets) {
    Map<String, Long> reasons = new TreeMap<>();
    for (BucketResult bucket : buckets) {
      Set<String> own = new LinkedHashSet<>();
      for (VerdictLine verdict : bucket.verdicts()) {
        if (verdict.outcome() == Outcome.UNKNOWN) {
          own.add(
              Words.foreign(verdict.reason().isEmpty() ? verdict.annotation() : verdict.reason()));
        }
      }
      own.forEach(reason -> reasons.merge(reason, 1L, Long::sum));
    }
    return reasons.entrySet().stream()
        .map(it -> new Reason(it.getKey(), it.getValue()))
        .sorted(Comparator.comparingLong(it -> -it.buckets()))
        .toList();
  }

  /** Whether everything could be checked. */
  boolean nothing() {
    return regions.isEmpty() && rows.isEmpty() && untold.isEmpty() && unread.isEmpty();
  }

  /** How much it is. */
  String sentence() {
    List<String> parts = new ArrayList<>();
    if (!regions.isEmpty()) {
      parts.add("not all buckets of " + String.join(", ", regions) + " are known");
    }
    if (!rows.isEmpty()) {
      parts.add(Words.counted(rows.size(), "place") + " could not be read");
    }
    if (!untold.isEmpty()) {
      parts.add("telling failed in " + Words.counted(untold.size(), "place"));
    }
    if (buckets > 0) {
      parts.add("verdicts on " + Words.counted(buckets, "bucket") + " are unknown");
    }
    String text = String.join(", and ", parts) + ".";
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
