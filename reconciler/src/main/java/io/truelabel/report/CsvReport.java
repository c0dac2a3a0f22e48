package io.truelabel.report;

import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.SweepSummary;
import io.truelabel.sweep.VerdictLine;
import io.truelabel.sweep.ViolationLine;
import io.truelabel.sweep.WaivedLine;
import io.truelabel.verdict.Rule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sweep as a table with one line for each bucket, to be opened in a spreadsheet. */
public final class CsvReport {
  private static final List<String> BEFORE_RULES =
      List.of("account", "region", "bucket", "team", "label", "judged as", "outcome", "severity");
  private static final List<String> AFTER_RULES =
      List.of("violations", "what is wrong", "what to do", "waived until", "notices");

  private CsvReport() {}

  /** Writes the table with a heading, sorted as the summary is, and leaves the target open. */
  public static void write(SweepSummary summary, Appendable out) throws IOException {
    write(summary.buckets().toList(), out);
  }

  /** Writes the table with a heading, in the order of the buckets, and leaves the target open. */
  public static void write(List<BucketResult> buckets, Appendable out) throws IOException {
    out.append(CsvRow.of(heading()));
    for (BucketResult bucket : buckets) {
      out.append(CsvRow.of(cells(bucket)));
    }
  }

  private static List<String> heading() {
    List<String> heading = new ArrayList<>(BEFORE_RULES);
    Arrays.stream(Rule.values()).map(Rule::configName).forEach(heading::add);
    heading.addAll(AFTER_RULES);
    return heading;
  }

  private static List<String> cells(BucketResult bucket) {
    List<String> cells = new ArrayList<>(identity(bucket));
    bucket.verdicts().stream().map(verdict -> verdict.outcome().word()).forEach(cells::add);
    Optional<ViolationLine> worst =
        bucket.violations().max(Comparator.comparing(ViolationLine::severity));
    cells.add(join(bucket.violations().map(ViolationLine::kind)));
    cells.add(worst.map(ViolationLine::cause).orElse(""));
    cells.add(worst.map(ViolationLine::remedy).orElse(""));
    cells.add(waivedUntil(bucket));
    cells.add(join(bucket.notices().stream()));
    return cells;
  }

  private static List<String> identity(BucketResult bucket) {
    return List.of(
        bucket.id().accountId(),
        bucket.id().region(),
        bucket.id().name(),
        bucket.team(),
        bucket.level(),
        bucket.judgedAs(),
        bucket.outcome().word(),
        bucket.worst().map(severity -> severity.name().toLowerCase(Locale.ROOT)).orElse(""));
  }

  /** The first end among the waivers that are used. */
  private static String waivedUntil(BucketResult bucket) {
    return bucket.verdicts().stream()
        .map(VerdictLine::waived)
        .flatMap(List::stream)
        .map(WaivedLine::until)
        .min(Comparator.naturalOrder())
        .orElse("");
  }

  private static String join(Stream<String> words) {
    return words.distinct().collect(Collectors.joining(" "));
  }
}
