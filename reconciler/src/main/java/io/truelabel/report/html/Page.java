package io.truelabel.report.html;

import io.truelabel.report.History;
import io.truelabel.report.Night;
import io.truelabel.report.ObjectNames;
import io.truelabel.report.Report;
import io.truelabel.sweep.BucketResult;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Everything that the page shows, counted and worded; the templates only lay it out. */
record Page(
    Report report,
    Counts counts,
    Summary summary,
    TrendView trend,
    List<Group> teams,
    List<Group> accounts,
    List<KindRow> kinds,
    CoverageView coverage,
    List<WaiverRow> waivers,
    Unchecked unchecked,
    Aside aside,
    boolean objectNames,
    String data,
    Assets assets) {

  static Page of(Report report, History history, ObjectNames names) {
    List<BucketResult> buckets = PageData.sorted(report.buckets());
    TrendView trend = TrendView.of(nights(report, history));
    Counts counts = Counts.of(buckets);
    LocalDate today = LocalDate.ofInstant(report.sweep().startedAt(), ZoneOffset.UTC);
    return new Page(
        report,
        counts,
        Summary.of(counts, trend.before()),
        trend,
        Group.byTeam(buckets),
        Group.byAccount(buckets),
        KindRow.of(buckets),
        CoverageView.of(buckets, report.sweep().unlistedRegions()),
        WaiverRow.of(buckets, today),
        Unchecked.of(report),
        Aside.of(report),
        names.asked(),
        PageData.of(buckets, trend.nights(), names),
        Assets.load());
  }

  /** The nights before this one, and this one. */
  private static List<Night> nights(Report report, History history) {
    Night tonight = Night.of(report);
    return Stream.concat(
            history.nights().stream().filter(it -> it.date().compareTo(tonight.date()) < 0),
            Stream.of(tonight))
        .toList();
  }

  /** When the buckets were judged. */
  String time() {
    return Words.time(report.sweep().startedAt());
  }

  /** Who was told, in words that hold in every mode of the policy. */
  String told() {
    if (!report.sweep().applied()) {
      return "read only";
    }
    return report.sweep().cancelled()
        ? "stopped before anybody was told"
        : Words.counted(report.alerts().sent(), "message")
            + " sent to whom the policy tells: in mode observe the stream alone, in mode owners the"
            + " owners too";
  }

  /** Which policy it was, short enough to be compared by eye. */
  String policy() {
    String version =
        report.policy().versionId().isEmpty() ? "" : ", version " + report.policy().versionId();
    return Words.foreign(report.policy().source()) + version;
  }

  /** What makes the result incomplete; empty when nothing does. */
  String warning() {
    if (report.sweep().cancelled()) {
      return "The sweep was stopped before its end: not every bucket was judged.";
    }
    return unchecked.nothing() ? "" : unchecked.sentence();
  }
}
