package io.truelabel.sweep;

import io.truelabel.buckets.ListedBucket;
import io.truelabel.buckets.Recorded;
import io.truelabel.evidence.BucketId;
import io.truelabel.verdict.Outcome;
import io.truelabel.verdict.Rule;
import io.truelabel.verdict.Severity;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * One bucket as the sweep found and judged it: plain data, which can be written and read back.
 *
 * @param knownBy which inventory lists it
 * @param recorded how AWS Config records it
 * @param outcome the worst of the three verdicts
 * @param level the level that the label declares; empty when there is no usable label
 * @param judgedAs the level that the contents are judged against; empty when they are not
 * @param team the owner's word for the team; empty when the tag is missing
 * @param tagsSeen the tags that the policy looks at, in every spelling that was found
 * @param tagsUnknown why the tags could not be read; empty when they were read
 * @param verdicts one for each rule, in the order of the rules
 */
public record BucketResult(
    BucketId id,
    Instant createdAt,
    ListedBucket.KnownBy knownBy,
    Recorded recorded,
    Outcome outcome,
    String level,
    String judgedAs,
    String team,
    SortedMap<String, String> tagsSeen,
    String tagsUnknown,
    List<VerdictLine> verdicts,
    EvidenceCounts evidence,
    List<String> notices)
    implements Comparable<BucketResult> {

  /** What one rule says. */
  public Outcome outcomeOf(Rule rule) {
    return verdicts.stream()
        .filter(verdict -> verdict.rule().equals(rule.configName()))
        .findFirst()
        .orElseThrow()
        .outcome();
  }

  /** The violations of all rules that no waiver accepts. */
  public Stream<ViolationLine> violations() {
    return verdicts.stream().flatMap(v -> v.violations().stream());
  }

  /** The highest severity among the violations; empty when there is none. */
  public Optional<Severity> worst() {
    return violations().map(ViolationLine::severity).max(Comparator.naturalOrder());
  }

  /** Whether at least one verdict is unknown, whatever the others are. */
  public boolean anyUnknown() {
    return verdicts.stream().anyMatch(verdict -> verdict.outcome() == Outcome.UNKNOWN);
  }

  @Override
  public int compareTo(BucketResult other) {
    return id.compareTo(other.id);
  }
}
