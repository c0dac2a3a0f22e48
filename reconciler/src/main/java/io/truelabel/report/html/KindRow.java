package io.truelabel.report.html;

import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.ViolationLine;
import io.truelabel.verdict.Severity;
import io.truelabel.verdict.ViolationKind;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One kind of violation, counted.
 *
 * @param open buckets in which nobody waived it
 * @param waived buckets in which somebody did
 * @param worst the highest severity that it has anywhere
 * @param bar the open ones, to the scale of the kind that is most frequent
 */
record KindRow(
    ViolationKind kind, String address, long open, long waived, Severity worst, Bar bar) {

  private record Seen(ViolationKind kind, Severity severity, boolean waived) {}

  /** The kinds that occur, the most frequent first. */
  static List<KindRow> of(Collection<BucketResult> buckets) {
    Map<ViolationKind, List<Seen>> all =
        buckets.stream().flatMap(KindRow::seen).collect(Collectors.groupingBy(Seen::kind));
    long most = all.values().stream().mapToLong(KindRow::open).max().orElse(0);
    return all.entrySet().stream()
        .map(it -> row(it.getKey(), it.getValue(), most))
        .sorted(Comparator.comparingLong((KindRow row) -> -row.open()).thenComparing(KindRow::kind))
        .toList();
  }

  private static Stream<Seen> seen(BucketResult bucket) {
    var open = bucket.violations().map(it -> seen(it, false));
    var waived =
        bucket.verdicts().stream()
            .flatMap(verdict -> verdict.waived().stream())
            .map(it -> seen(it.violation(), true));
    return Stream.concat(open, waived)
        .collect(
            Collectors.toMap(
                it -> Map.entry(it.kind(), it.waived()),
                Function.identity(),
                (one, other) -> one.severity().compareTo(other.severity()) >= 0 ? one : other))
        .values()
        .stream();
  }

  private static Seen seen(ViolationLine line, boolean waived) {
    return new Seen(ViolationKind.withId(line.kind()).orElseThrow(), line.severity(), waived);
  }

  private static long open(List<Seen> seen) {
    return seen.stream().filter(it -> !it.waived()).count();
  }

  private static KindRow row(ViolationKind kind, List<Seen> seen, long most) {
    Severity worst = seen.stream().map(Seen::severity).max(Comparator.naturalOrder()).orElseThrow();
    Bar.Drawing bar = Bar.ofWhole(most);
    List.of(Severity.values())
        .reversed()
        .forEach(severity ->
            bar.add(
                Words.word(severity),
                seen.stream().filter(it -> !it.waived() && it.severity() == severity).count()));
    return new KindRow(
        kind,
        Words.filter("kind", kind.id()),
        open(seen),
        seen.size() - open(seen),
        worst,
        bar.done());
  }

  /** What the rule is about, in one word. */
  String about() {
    return Words.word(kind.rule());
  }

  /** The worse the higher, to sort by. */
  int rank() {
    return PageData.number(worst);
  }

  /** What the kind means. */
  String meaning() {
    return KindWords.of(kind);
  }
}
