package io.truelabel.sweep;

import io.truelabel.buckets.ListedBucket;
import io.truelabel.buckets.Recorded;
import io.truelabel.evidence.BucketId;
import io.truelabel.verdict.Outcome;
import io.truelabel.verdict.Rule;
import io.truelabel.verdict.Severity;
import io.truelabel.verdict.ViolationKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Results made by hand. */
public final class Results {
  public static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  public static final String CENTRAL = "111122223333";
  public static final String MEMBER = "222233334444";
  public static final PolicyIdentity POLICY = new PolicyIdentity("policy.yaml", "", "0".repeat(64));

  private Results() {}

  public static SweepPlan plan() {
    return SweepPlan.starting(NOW, CENTRAL, List.of("eu-west-1"), true);
  }

  public static BucketResult compliant(String name) {
    return bucket(name, Outcome.COMPLIANT, "payments", Map.of(), List.of());
  }

  public static BucketResult unknown(String name) {
    return bucket(name, Outcome.UNKNOWN, "", Map.of(), List.of());
  }

  /** A bucket with one violation of each kind. */
  public static BucketResult wrong(String name, Severity severity, ViolationKind... kinds) {
    return wrong(name, severity, "payments", Map.of(), kinds);
  }

  public static BucketResult wrong(
      String name,
      Severity severity,
      String team,
      Map<String, String> tags,
      ViolationKind... kinds) {
    List<ViolationLine> violations =
        Arrays.stream(kinds).map(kind -> violation(kind, severity)).toList();
    return bucket(name, Outcome.NONCOMPLIANT, team, tags, violations);
  }

  public static ViolationLine violation(ViolationKind kind, Severity severity) {
    return new ViolationLine(
        kind.id(),
        severity,
        "public",
        "restricted",
        List.of("CREDIT_CARD_NUMBER, 2-99 times in an object, 1 object"),
        "card numbers",
        12,
        "The bucket is labelled public, but Macie found CREDIT_CARD_NUMBER, which needs restricted.",
        "Remove the data, or set DataClassification to restricted.");
  }

  private static BucketResult bucket(
      String name,
      Outcome outcome,
      String team,
      Map<String, String> tags,
      List<ViolationLine> violations) {
    return new BucketResult(
        new BucketId("aws", MEMBER, "eu-west-1", name),
        NOW.minus(Duration.ofDays(100)),
        ListedBucket.KnownBy.BOTH,
        Recorded.AS_IT_IS,
        outcome,
        "public",
        "public",
        team,
        new TreeMap<>(tags),
        "",
        Arrays.stream(Rule.values()).map(rule -> verdict(rule, outcome, violations)).toList(),
        new EvidenceCounts(1, 1, false),
        List.of());
  }

  private static VerdictLine verdict(Rule rule, Outcome outcome, List<ViolationLine> all) {
    List<ViolationLine> own =
        all.stream()
            .filter(line -> ViolationKind.withId(line.kind()).orElseThrow().rule() == rule)
            .toList();
    boolean spared = outcome == Outcome.NONCOMPLIANT && own.isEmpty();
    return new VerdictLine(
        rule.configName(), spared ? Outcome.COMPLIANT : outcome, "As it is.", "", own, List.of());
  }

  public static SweepSummary summary(BucketResult... buckets) {
    return summary(List.of(), buckets);
  }

  public static SweepSummary summary(List<String> unlisted, BucketResult... buckets) {
    Map<Shard, List<BucketResult>> shards =
        Arrays.stream(buckets)
            .collect(
                Collectors.groupingBy(
                    bucket -> new Shard(bucket.id().accountId(), bucket.id().region())));
    List<Failure> failures =
        unlisted.stream().map(region -> new Failure(region, "", "list", "Gone.", "Wait.")).toList();
    SortedMap<String, Long> calls = new TreeMap<>(Map.of("Macie2:DescribeBuckets", 1L));
    return new SweepSummary(
        plan(),
        POLICY,
        Duration.ofMillis(1_500),
        shards.entrySet().stream()
            .map(shard -> new ShardResult(shard.getKey(), shard.getValue(), List.of()))
            .toList(),
        failures,
        List.of(),
        unlisted,
        List.of(),
        false,
        calls);
  }

  /** The same summary with something to say of accounts. */
  public static SweepSummary with(SweepSummary summary, AccountLine... lines) {
    return new SweepSummary(
        summary.plan(),
        summary.policy(),
        summary.duration(),
        summary.shards(),
        summary.failures(),
        List.of(lines),
        summary.unlisted(),
        summary.left(),
        summary.cancelled(),
        summary.calls());
  }

  /** An account that hides nothing. */
  public static AccountLine suspended(String account) {
    return new AccountLine(
        account, List.of(), AccountLine.Kind.SUSPENDED, false, "It is suspended.", "Nothing.");
  }

  /** An account in which buckets may be that nobody lists. */
  public static AccountLine noRole(String account, String... regions) {
    return new AccountLine(
        account,
        List.of(regions),
        AccountLine.Kind.NO_ROLE,
        true,
        "It has no role.",
        "Create the role.");
  }
}
