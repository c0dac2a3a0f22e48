package io.truelabel.verdict;

import io.truelabel.evidence.BucketId;
import io.truelabel.label.Label;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * All that is to be said of one bucket.
 *
 * @param state what was known of it
 * @param label its label
 * @param judgedAs the level that its contents and its exposure were judged as; empty when its tags
 *     are unknown
 * @param verdicts the verdict under each of the three rules, none missing
 * @param notices what people should know besides
 */
public record Judgement(
    BucketState state,
    Label label,
    String judgedAs,
    Map<Rule, Verdict> verdicts,
    List<Notice> notices) {
  /** Keeps unmodifiable copies. */
  public Judgement {
    verdicts = Collections.unmodifiableMap(new EnumMap<>(verdicts));
    notices = List.copyOf(notices);
    if (verdicts.size() != Rule.values().length) {
      throw new IllegalArgumentException("not a verdict under each rule: " + verdicts.keySet());
    }
  }

  /** This, with further notices. */
  public Judgement with(List<Notice> further) {
    return new Judgement(
        state,
        label,
        judgedAs,
        verdicts,
        Stream.concat(notices.stream(), further.stream()).toList());
  }

  /** Which bucket. */
  public BucketId bucket() {
    return state.id();
  }

  /** The verdict under a rule. */
  public Verdict verdict(Rule rule) {
    return Objects.requireNonNull(verdicts.get(rule));
  }

  /** The worst of the three: every bucket has exactly one. */
  public Outcome rollUp() {
    return Collections.min(verdicts.values().stream().map(Verdict::outcome).toList());
  }

  /** All violations that nobody waived, worst first. */
  public List<Violation> violations() {
    return all()
        .flatMap(verdict -> verdict.violations().stream())
        .sorted(Violation.WORST_FIRST)
        .toList();
  }

  /** All violations that are waived. */
  public List<WaivedViolation> waived() {
    return all().flatMap(verdict -> verdict.waived().stream()).toList();
  }

  /** What would put the bucket right, most urgent first, and nothing twice. */
  public List<String> remedies() {
    return violations().stream().map(Violation::remedy).distinct().toList();
  }

  private Stream<Verdict> all() {
    return verdicts.values().stream();
  }
}
