package io.truelabel.report.html;

import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.WaivedLine;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A waiver as it works on one bucket.
 *
 * @param kinds what it accepts there
 * @param days how many days it still holds, the last one not counted
 */
record WaiverRow(
    String bucket,
    String address,
    String account,
    List<String> kinds,
    String reason,
    String by,
    String until,
    long days) {
  private static final int SOON = 14;

  private record Terms(String reason, String by, String until) {}

  /** All waivers that are used, those that end first at the top. */
  static List<WaiverRow> of(Collection<BucketResult> buckets, LocalDate today) {
    return buckets.stream()
        .flatMap(bucket -> of(bucket, today).stream())
        .sorted(
            Comparator.comparing(WaiverRow::until)
                .thenComparing(WaiverRow::account)
                .thenComparing(WaiverRow::bucket))
        .toList();
  }

  private static List<WaiverRow> of(BucketResult bucket, LocalDate today) {
    var terms =
        bucket.verdicts().stream()
            .flatMap(verdict -> verdict.waived().stream())
            .collect(
                Collectors.groupingBy(
                    it -> new Terms(it.reason(), it.by(), it.until()),
                    Collectors.mapping(WaiverRow::kind, Collectors.toList())));
    return terms.entrySet().stream()
        .map(it -> row(bucket, it.getKey(), it.getValue(), today))
        .toList();
  }

  private static String kind(WaivedLine line) {
    return line.violation().kind();
  }

  private static WaiverRow row(
      BucketResult bucket, Terms terms, List<String> kinds, LocalDate today) {
    return new WaiverRow(
        Words.foreign(bucket.id().name()),
        Words.filter("search", bucket.id().name()),
        bucket.id().accountId(),
        kinds.stream().distinct().sorted().toList(),
        Words.foreign(terms.reason()),
        Words.foreign(terms.by()),
        terms.until(),
        ChronoUnit.DAYS.between(today, LocalDate.parse(terms.until())));
  }

  /** Whether somebody should think about it now. */
  boolean soon() {
    return days <= SOON;
  }

  /** How long it still holds, in words. */
  String left() {
    return days <= 0 ? "ends today" : Words.counted(days, "day") + " left";
  }
}
