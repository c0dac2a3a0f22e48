package io.truelabel.config;

import io.truelabel.aws.ConfigAccount;
import io.truelabel.verdict.BucketState;
import io.truelabel.verdict.Judge;
import io.truelabel.verdict.Rule;
import io.truelabel.verdict.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.config.model.Evaluation;

/**
 * Judges all buckets of one account in this Region on a schedule, under one rule, and hands in what
 * changed.
 *
 * <p>Whatever fails on the way fails the whole event before anything is handed in: half an
 * inventory must not take the other half off the rule.
 */
final class AccountEvents {

  /** Reads everything that a rule needs to know of the buckets of an account. */
  @FunctionalInterface
  interface Reading {
    Read buckets(String accountId);
  }

  /**
   * The buckets of an account.
   *
   * @param all whether there are certainly no others, even where there is none
   */
  record Read(List<BucketState> buckets, boolean all) {}

  /** Reaches the verdict of a rule. */
  @FunctionalInterface
  interface Judging {
    Verdict verdict(Judge judge, BucketState bucket, Instant now);
  }

  private final RuleContext context;
  private final Rule rule;
  private final Reading reading;
  private final Judging judging;

  AccountEvents(RuleContext context, Rule rule, Reading reading, Judging judging) {
    this.context = context;
    this.rule = rule;
    this.reading = reading;
    this.judging = judging;
  }

  void answer(Invocation invocation) {
    switch (invocation.notification()) {
      case Notification.Scheduled(Instant createdAt) -> judgeAll(invocation, createdAt);
      case Notification.ItemChange _ -> context.leaveAlone(invocation, "a change of one resource");
      case Notification.OversizedItemChange _ ->
          context.leaveAlone(invocation, "a change of one resource");
      case Notification.Other(String messageType) -> context.leaveAlone(invocation, messageType);
    }
  }

  private void judgeAll(Invocation invocation, Instant createdAt) {
    ConfigAccount config = context.config(invocation.accountId());
    Read read = reading.buckets(invocation.accountId());
    Map<Resource, Verdict> verdicts = verdicts(read.buckets());
    Map<Resource, RuleResult> stored = stored(config, invocation.ruleName());
    List<Evaluation> changes = Changes.between(rule, verdicts, read.all(), stored, createdAt);
    new Evaluations(config, invocation.resultToken()).put(changes);
    log(invocation, verdicts, changes.size());
  }

  private Map<Resource, Verdict> verdicts(List<BucketState> buckets) {
    Judge judge = context.policies().judge();
    Instant now = context.clock().instant();
    Map<Resource, Verdict> verdicts = new TreeMap<>();
    for (BucketState bucket : buckets) {
      verdicts.put(Resource.bucket(bucket.id().name()), judging.verdict(judge, bucket, now));
    }
    return verdicts;
  }

  private static Map<Resource, RuleResult> stored(ConfigAccount config, String ruleName) {
    Map<Resource, RuleResult> stored = new TreeMap<>();
    config
        .results(ruleName)
        .forEach(result -> stored.put(Resource.of(result), RuleResult.stored(result)));
    return stored;
  }

  private void log(Invocation invocation, Map<Resource, Verdict> verdicts, int changes) {
    long unknown = verdicts.values().stream().filter(Verdict.Unknown.class::isInstance).count();
    context
        .log()
        .info(
            "All buckets of an account are judged.",
            Map.of(
                "account", invocation.accountId(),
                "rule", invocation.ruleName(),
                "buckets", verdicts.size(),
                "unknown", unknown,
                "changes", changes));
  }
}
