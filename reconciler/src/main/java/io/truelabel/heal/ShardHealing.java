package io.truelabel.heal;

import io.truelabel.aws.ConfigAccount;
import io.truelabel.config.RuleResult;
import io.truelabel.sweep.Shard;
import io.truelabel.sweep.ShardResult;
import io.truelabel.verdict.Outcome;
import io.truelabel.verdict.Rule;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the rules of one account and Region with its results, and lets them judge again. */
final class ShardHealing {

  /** What it needs besides an account: whether anything may be started, and how often. */
  record Terms(boolean apply, Pace pace) {}

  private final ConfigAccount config;
  private final Terms terms;

  ShardHealing(ConfigAccount config, Terms terms) {
    this.config = config;
    this.terms = terms;
  }

  /**
   * Heals one shard.
   *
   * @param listed whether its buckets are all that there are
   * @param rulesWanted whether a missing rule is worth a line: not where nothing is recorded, which
   *     is said of the account
   */
  Healing heal(ShardResult result, boolean listed, boolean rulesWanted) {
    List<InstalledRule> rules = config.rules().flatMap(InstalledRule::of).toList();
    List<RuleComparison> comparisons =
        rules.stream()
            .map(rule -> RuleComparison.of(rule, shown(rule), result.buckets(), listed))
            .toList();
    Shard shard = result.shard();
    List<String> missing = rulesWanted ? missing(rules) : List.of();
    List<RuleComparison> silent = comparisons.stream().filter(RuleComparison::silent).toList();
    List<Asked> asked = ask(shard, comparisons);
    return new Healing(
        true,
        asked,
        comparisons.stream().flatMap(it -> it.divergences(shard)).toList(),
        Stream.of(
                RuleLines.missing(shard, missing),
                RuleLines.silent(
                    shard, silent.stream().map(RuleComparison::configName).distinct().toList()),
                asked.stream().filter(this::tooSoon).map(RuleLines::tooSoon))
            .flatMap(it -> it)
            .toList(),
        missing.size() + silent.size());
  }

  private Map<String, RuleResult> shown(InstalledRule rule) {
    Map<String, RuleResult> shown = new HashMap<>();
    config
        .results(rule.name())
        .forEach(result ->
            shown.put(
                result.evaluationResultIdentifier().evaluationResultQualifier().resourceId(),
                RuleResult.stored(result)));
    return shown;
  }

  private static List<String> missing(List<InstalledRule> rules) {
    return Arrays.stream(Rule.values())
        .filter(kind -> rules.stream().noneMatch(rule -> rule.kind() == kind))
        .map(Rule::configName)
        .toList();
  }

  /** One call for all rules that differ; should they be more than fit, the next sweep goes on. */
  private List<Asked> ask(Shard shard, List<RuleComparison> comparisons) {
    Map<String, Long> differing =
        comparisons.stream()
            .filter(it -> it.differing() > 0)
            .limit(ConfigAccount.RULES_AT_ONCE)
            .collect(Collectors.toMap(RuleComparison::name, RuleComparison::differing));
    if (differing.isEmpty()) {
      return List.of();
    }
    List<String> names = differing.keySet().stream().sorted().toList();
    long results = differing.values().stream().mapToLong(Long::longValue).sum();
    boolean started = terms.apply() && terms.pace().take(shard) && config.judgeAgain(names);
    return List.of(new Asked(shard.account(), shard.region(), names, results, started));
  }

  private boolean tooSoon(Asked asked) {
    return terms.apply() && !asked.started();
  }

  /** Whether a shard was judged at all; otherwise there is nothing to compare with. */
  static boolean judged(ShardResult result) {
    return result.buckets().stream()
        .flatMap(bucket -> bucket.verdicts().stream())
        .anyMatch(line -> line.outcome() != Outcome.UNKNOWN);
  }
}
