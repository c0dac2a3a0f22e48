package io.truelabel.heal;

import io.truelabel.buckets.Recorded;
import io.truelabel.config.RuleResult;
import io.truelabel.heal.Divergence.Reason;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.Shard;
import io.truelabel.sweep.VerdictLine;
import io.truelabel.verdict.Outcome;
import io.truelabel.verdict.Rule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares what one rule shows with what it should, bucket by bucket. One use each. */
final class RuleComparison {
  private final InstalledRule rule;
  private final Map<String, RuleResult> shown;
  private final Map<Reason, List<String>> divergent = new EnumMap<>(Reason.class);
  private long differing;
  private boolean awaited;

  private RuleComparison(InstalledRule rule, Map<String, RuleResult> shown) {
    this.rule = rule;
    this.shown = shown;
  }

  /**
   * Compares.
   *
   * @param shown what the rule shows, by bucket
   * @param listed whether these are all buckets that there are
   */
  static RuleComparison of(
      InstalledRule rule,
      Map<String, RuleResult> shown,
      List<BucketResult> buckets,
      boolean listed) {
    var comparison = new RuleComparison(rule, shown);
    buckets.forEach(comparison::compare);
    if (listed) {
      comparison.compareGone(buckets);
    }
    return comparison;
  }

  private void compare(BucketResult bucket) {
    String name = bucket.id().name();
    VerdictLine line = line(bucket);
    Optional<RuleResult> wanted = RuleResult.of(rule.kind(), line.outcome(), line.annotation());
    if (wanted.isEmpty()) {
      note(Reason.UNKNOWN_VERDICT, name);
    } else if (wanted.get().differsFrom(shown.get(name))) {
      differ(bucket, name);
    }
  }

  private void differ(BucketResult bucket, String name) {
    Reason reason = reason(bucket, name);
    if (reason == null) {
      differing++;
      awaited |= line(bucket).outcome() != Outcome.EXCLUDED;
    } else {
      note(reason, name);
    }
  }

  /** Why judging again would not help; null when it would. */
  private @Nullable Reason reason(BucketResult bucket, String name) {
    Recorded recorded = bucket.recorded();
    if (rule.kind() != Rule.LABEL) {
      return recorded == Recorded.UNSEEN ? Reason.UNSEEN : null;
    }
    return switch (recorded) {
      case UNSEEN, NOT_AT_ALL -> Reason.NOT_RECORDED;
      case OUT_OF_DATE -> Reason.OLD_TAGS;
      case AS_IT_IS ->
          !shown.containsKey(name) && rule.mayLeaveOut(name) ? Reason.OUT_OF_SCOPE : null;
    };
  }

  /** A rule that runs on a schedule takes off what is gone; one that runs on changes cannot. */
  private void compareGone(List<BucketResult> buckets) {
    Set<String> gone = new HashSet<>(shown.keySet());
    buckets.forEach(bucket -> gone.remove(bucket.id().name()));
    if (rule.kind() == Rule.LABEL) {
      gone.forEach(name -> note(Reason.GONE, name));
    } else {
      differing += gone.size();
    }
  }

  private VerdictLine line(BucketResult bucket) {
    return bucket.verdicts().stream()
        .filter(line -> line.rule().equals(rule.kind().configName()))
        .findFirst()
        .orElseThrow();
  }

  private void note(Reason reason, String bucket) {
    divergent.computeIfAbsent(reason, _ -> new ArrayList<>()).add(bucket);
  }

  String name() {
    return rule.name();
  }

  /** Its name without the suffix of a pack, which is the same in every account. */
  String configName() {
    return rule.kind().configName();
  }

  /** How many results judging again would put right. */
  long differing() {
    return differing;
  }

  /** Whether it shows nothing at all, although there is something that it should show. */
  boolean silent() {
    return shown.isEmpty() && awaited;
  }

  Stream<Divergence> divergences(Shard shard) {
    return divergent.entrySet().stream()
        .map(it ->
            new Divergence(
                shard.account(), shard.region(), rule.name(), it.getKey(), it.getValue()));
  }
}
