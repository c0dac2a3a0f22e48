package io.truelabel.report.html;

import io.truelabel.report.Night;
import io.truelabel.sweep.BucketResult;
import io.truelabel.verdict.Outcome;
import io.truelabel.verdict.Rule;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where Macie looked: the verdicts of the coverage rule.
 *
 * @param asked buckets into which it has to look: all but those that the policy leaves out
 * @param covered those of them where it is proven
 * @param bar all buckets by what the rule says
 * @param outcomes what the bar shows, in words
 * @param regions the same by Region
 */
record CoverageView(
    long asked, long covered, Bar bar, List<Share> outcomes, List<RegionRow> regions) {

  /** One outcome of the rule and how many buckets have it. */
  record Share(Outcome outcome, String text, long count) {}

  /**
   * One Region.
   *
   * @param whole whether all of its buckets are known
   */
  record RegionRow(
      String region,
      String address,
      long asked,
      long covered,
      long failing,
      long open,
      Bar bar,
      boolean whole) {}

  static CoverageView of(Collection<BucketResult> buckets, List<String> unlisted) {
    Map<Outcome, Long> all = new EnumMap<>(Outcome.class);
    Map<String, Map<Outcome, Long>> regions = new TreeMap<>();
    unlisted.forEach(region -> regions.put(region, new EnumMap<>(Outcome.class)));
    for (BucketResult bucket : buckets) {
      Outcome outcome = bucket.outcomeOf(Rule.COVERAGE);
      all.merge(outcome, 1L, Long::sum);
      regions
          .computeIfAbsent(bucket.id().region(), _ -> new EnumMap<>(Outcome.class))
          .merge(outcome, 1L, Long::sum);
    }
    return new CoverageView(
        asked(all),
        covered(all),
        bar(all),
        shares(all),
        regions.entrySet().stream()
            .map(it -> region(it.getKey(), it.getValue(), !unlisted.contains(it.getKey())))
            .toList());
  }

  private static RegionRow region(String region, Map<Outcome, Long> counts, boolean whole) {
    return new RegionRow(
        region,
        Words.filter("region", region),
        asked(counts),
        covered(counts),
        of(counts, Outcome.NONCOMPLIANT),
        of(counts, Outcome.UNKNOWN) + of(counts, Outcome.UNPROVEN),
        bar(counts),
        whole);
  }

  static long covered(Night night) {
    return covered(night.coverage());
  }

  static long asked(Night night) {
    return asked(night.coverage());
  }

  private static long covered(Map<Outcome, Long> counts) {
    return of(counts, Outcome.COMPLIANT);
  }

  private static long asked(Map<Outcome, Long> counts) {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    return all - of(counts, Outcome.EXCLUDED);
  }

  private static long of(Map<Outcome, Long> counts, Outcome outcome) {
    return counts.getOrDefault(outcome, 0L);
  }

  private static Bar bar(Map<Outcome, Long> counts) {
    Bar.Drawing bar = Bar.ofWhole(Math.max(1, asked(counts)));
    for (Outcome outcome :
        List.of(
            Outcome.COMPLIANT,
            Outcome.WAIVED,
            Outcome.UNPROVEN,
            Outcome.UNKNOWN,
            Outcome.NONCOMPLIANT)) {
      bar.add(outcome.word(), of(counts, outcome));
    }
    return bar.done();
  }

  private static List<Share> shares(Map<Outcome, Long> counts) {
    return Arrays.stream(Outcome.values())
        .map(outcome -> new Share(outcome, text(outcome), of(counts, outcome)))
        .filter(share -> share.count() > 0)
        .toList();
  }

  private static String text(Outcome outcome) {
    return switch (outcome) {
      case NONCOMPLIANT -> "Macie does not look, or not for what the policy asks";
      case UNKNOWN -> "could not be read";
      case UNPROVEN -> "new, within the grace period";
      case WAIVED -> "waived";
      case COMPLIANT -> "proven";
      case EXCLUDED -> "left out by the policy";
    };
  }
}
