package io.truelabel.config;

import io.truelabel.aws.ConfigAccount;
import io.truelabel.aws.FindingsRead;
import io.truelabel.aws.MacieBucket;
import io.truelabel.aws.MacieBuckets;
import io.truelabel.aws.MacieFindings;
import io.truelabel.aws.MacieRegion;
import io.truelabel.aws.MacieScope;
import io.truelabel.evidence.EvidenceBook;
import io.truelabel.evidence.Origin;
import io.truelabel.verdict.EvidenceState;
import io.truelabel.verdict.Judge;
import io.truelabel.verdict.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.config.model.Evaluation;

/**
 * Judges the contents of all buckets of one account in this Region, and hands in what changed.
 *
 * <p>Whatever fails on the way fails the whole event before anything is handed in: half an
 * inventory must not take the other half off the rule.
 */
final class ContentsEvents {

  private final RuleContext context;

  ContentsEvents(RuleContext context) {
    this.context = context;
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
    Map<Resource, Verdict> verdicts = verdicts(invocation.accountId());
    Map<Resource, RuleResult> stored = stored(config, invocation.ruleName());
    List<Evaluation> changes = Changes.between(verdicts, stored, createdAt);
    new Evaluations(config, invocation.resultToken()).put(changes);
    log(invocation, verdicts, changes.size());
  }

  private Map<Resource, Verdict> verdicts(String accountId) {
    MacieScope scope = MacieScope.account(accountId);
    MacieRegion macie = MacieRegion.of(context.clients(), context.region());
    List<MacieBucket> buckets = new ArrayList<>();
    new MacieBuckets(macie).read(scope, buckets::add);
    EvidenceBook evidence = new EvidenceBook();
    note(
        new MacieFindings(macie, Origin.ADMINISTRATOR).read(scope, Instant.EPOCH, evidence::add),
        accountId);
    return judge(buckets, evidence);
  }

  private Map<Resource, Verdict> judge(List<MacieBucket> buckets, EvidenceBook evidence) {
    Judge judge = context.policies().judge();
    Instant now = context.clock().instant();
    Map<Resource, Verdict> verdicts = new TreeMap<>();
    for (MacieBucket bucket : buckets) {
      var state = bucket.state(new EvidenceState.Known(evidence.of(bucket.id())));
      verdicts.put(Resource.bucket(bucket.id().name()), judge.contentsVerdict(state, now));
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

  private void note(FindingsRead read, String accountId) {
    if (read.gone() + read.unusable() > 0) {
      context
          .log()
          .warn(
              "Some findings were listed, but prove nothing: expired in between, or unusable.",
              Map.of("account", accountId, "expired", read.gone(), "unusable", read.unusable()));
    }
  }

  private void log(Invocation invocation, Map<Resource, Verdict> verdicts, int changes) {
    long unknown = verdicts.values().stream().filter(Verdict.Unknown.class::isInstance).count();
    context
        .log()
        .info(
            "All buckets of an account are judged by their contents.",
            Map.of(
                "account", invocation.accountId(),
                "rule", invocation.ruleName(),
                "buckets", verdicts.size(),
                "unknown", unknown,
                "changes", changes));
  }
}
