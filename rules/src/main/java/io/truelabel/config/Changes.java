package io.truelabel.config;

import io.truelabel.verdict.Rule;
import io.truelabel.verdict.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.config.model.Evaluation;

/**
 * Finds what must be handed in so that Config shows the verdicts: what is missing, differs or is
 * stale.
 */
final class Changes {

  private static final RuleResult GONE =
      RuleResult.notApplicable("Macie no longer lists the bucket: it is deleted or moved.");

  private Changes() {}

  /**
   * The results to hand in, in the order of their resources.
   *
   * <p>A stored result whose resource has no verdict is taken off the rule, under its own resource
   * type. When there is no verdict at all, only where it is certain that there is no bucket: an
   * account that left Macie shows none either.
   *
   * @param rule that reached the verdicts
   * @param verdicts of all buckets that there are
   * @param all whether there are certainly no other buckets
   * @param stored what Config has, without results that are not applicable
   * @param at when Config asked
   */
  static List<Evaluation> between(
      Rule rule,
      Map<Resource, Verdict> verdicts,
      boolean all,
      Map<Resource, RuleResult> stored,
      Instant at) {
    List<Evaluation> changes = new ArrayList<>();
    verdicts.forEach((resource, verdict) ->
        RuleResult.of(rule, verdict)
            .filter(result -> result.differsFrom(stored.get(resource)))
            .map(result -> result.evaluation(resource, at))
            .ifPresent(changes::add));
    if (all || !verdicts.isEmpty()) {
      stored.keySet().stream()
          .filter(resource -> !verdicts.containsKey(resource))
          .map(resource -> GONE.evaluation(resource, at))
          .forEach(changes::add);
    }
    return changes;
  }
}
