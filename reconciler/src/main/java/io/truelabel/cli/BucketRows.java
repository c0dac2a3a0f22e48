package io.truelabel.cli;

import io.truelabel.cli.terminal.Cell;
import io.truelabel.cli.terminal.Column;
import io.truelabel.cli.terminal.Ink;
import io.truelabel.cli.terminal.Table;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.VerdictLine;
import io.truelabel.sweep.ViolationLine;
import io.truelabel.verdict.Outcome;
import io.truelabel.verdict.Severity;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a table of buckets shows: one row for each, and the sentences below it. */
final class BucketRows {

  /** More would hide the next bucket; {@code explain} shows all. */
  private static final int SENTENCES = 3;

  private static final int NARROWEST_NAME = 16;

  private static final Comparator<ViolationLine> WORST_FIRST =
      Comparator.comparing(ViolationLine::severity).reversed().thenComparing(ViolationLine::kind);

  private BucketRows() {}

  static Table table(List<BucketResult> buckets) {
    Table table =
        new Table(
            List.of(
                Column.whole("STATE"),
                Column.name("BUCKET", NARROWEST_NAME),
                Column.whole("ACCOUNT"),
                Column.whole("REGION"),
                Column.text("LABEL", 8)));
    buckets.forEach(bucket -> table.add(row(bucket)));
    return table;
  }

  private static List<Cell> row(BucketResult bucket) {
    return List.of(
        state(bucket),
        Cell.of(bucket.id().name()),
        Cell.of(bucket.id().accountId()),
        Cell.of(bucket.id().region()),
        bucket.level().isEmpty() ? new Cell("none", Ink.FAINT) : Cell.of(bucket.level()));
  }

  private static Cell state(BucketResult bucket) {
    Optional<Severity> worst = bucket.worst();
    return worst.isPresent() && bucket.outcome() == Outcome.NONCOMPLIANT
        ? new Cell(worst.get().name().toLowerCase(Locale.ROOT), Inks.of(worst.get()))
        : new Cell(bucket.outcome().word(), Inks.of(bucket.outcome()));
  }

  /** Why the bucket is where it is: what is wrong with it, or why nothing can be said. */
  static List<String> sentences(BucketResult bucket) {
    List<String> all = causes(bucket).distinct().toList();
    if (all.size() <= SENTENCES) {
      return all;
    }
    List<String> first = all.subList(0, SENTENCES - 1);
    int more = all.size() - first.size();
    return Stream.concat(first.stream(), Stream.of("and " + more + " more: truelabel explain"))
        .toList();
  }

  private static Stream<String> causes(BucketResult bucket) {
    return switch (bucket.outcome()) {
      case NONCOMPLIANT ->
          strictest(bucket.violations().sorted(WORST_FIRST)).map(ViolationLine::cause);
      case WAIVED -> waivers(bucket);
      case UNKNOWN, UNPROVEN, EXCLUDED ->
          verdicts(bucket, bucket.outcome()).map(VerdictLine::reason);
      case COMPLIANT -> Stream.of();
    };
  }

  /** What breaks several requirements by the same evidence is shown as the worst of them. */
  private static Stream<ViolationLine> strictest(Stream<ViolationLine> worstFirst) {
    Set<List<String>> seen = new HashSet<>();
    return worstFirst.filter(it ->
        it.evidence().isEmpty()
            || seen.add(Stream.concat(Stream.of(it.kind()), it.evidence().stream()).toList()));
  }

  private static Stream<VerdictLine> verdicts(BucketResult bucket, Outcome outcome) {
    return bucket.verdicts().stream().filter(verdict -> verdict.outcome() == outcome);
  }

  private static Stream<String> waivers(BucketResult bucket) {
    return verdicts(bucket, Outcome.WAIVED)
        .flatMap(verdict -> verdict.waived().stream())
        .map(it -> "Waived until %s by %s: %s".formatted(it.until(), it.by(), it.reason()));
  }
}
