package io.truelabel.sweep;

import static java.util.Comparator.naturalOrder;

import io.truelabel.buckets.ListedBucket;
import io.truelabel.buckets.Recorded;
import io.truelabel.evidence.BucketId;
import io.truelabel.verdict.Outcome;
import io.truelabel.verdict.Rule;
import io.truelabel.verdict.Severity;
import io.truelabel.verdict.ViolationKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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

  /**
   * A bucket with these violations.
   *
   * @param contents the outcome of the rule of contents, where no violation decides it
   */
  public static BucketResult judged(String name, Outcome contents, List<ViolationLine> violations) {
    BucketResult compliant = compliant(name);
    List<VerdictLine> verdicts =
        Arrays.stream(Rule.values()).map(rule -> judged(rule, contents, violations)).toList();
    Outcome worst = verdicts.stream().map(VerdictLine::outcome).min(naturalOrder()).orElseThrow();
    return with(compliant, worst, "public", verdicts);
  }

  private static VerdictLine judged(Rule rule, Outcome contents, List<ViolationLine> all) {
    VerdictLine line = verdict(rule, Outcome.NONCOMPLIANT, all);
    return rule == Rule.CONTENTS && line.violations().isEmpty()
        ? verdict(rule, contents, List.of())
        : line;
  }

  /** The same bucket with violations that have one kind or several. */
  public static BucketResult with(BucketResult bucket, ViolationLine... violations) {
    return judged(bucket.id().name(), Outcome.COMPLIANT, List.of(violations));
  }

  /** The same bucket under another label. */
  public static BucketResult labelled(BucketResult bucket, String level) {
    return with(bucket, bucket.outcome(), level, bucket.verdicts());
  }

  /** The same bucket, of which these kinds could not be judged either. */
  public static BucketResult undecided(BucketResult bucket, ViolationKind... kinds) {
    List<VerdictLine> verdicts =
        bucket.verdicts().stream().map(line -> undecided(line, List.of(kinds))).toList();
    return with(bucket, bucket.outcome(), bucket.level(), verdicts);
  }

  private static VerdictLine undecided(VerdictLine line, List<ViolationKind> kinds) {
    List<String> own =
        kinds.stream()
            .filter(kind -> kind.rule().configName().equals(line.rule()))
            .map(ViolationKind::id)
            .toList();
    return new VerdictLine(
        line.rule(),
        line.outcome(),
        line.annotation(),
        line.reason(),
        own,
        line.violations(),
        line.waived());
  }

  /** The same bucket with a violation that is waived. */
  public static BucketResult waived(BucketResult bucket, LocalDate until, String kind) {
    ViolationLine violation = violation(ViolationKind.withId(kind).orElseThrow(), Severity.HIGH);
    WaivedLine line = new WaivedLine(violation, "Until it moves.", "ana", until.toString());
    List<VerdictLine> verdicts =
        bucket.verdicts().stream()
            .map(it ->
                new VerdictLine(
                    it.rule(), Outcome.WAIVED, "Waived.", "", List.of(), List.of(), List.of(line)))
            .toList();
    return with(bucket, Outcome.WAIVED, bucket.level(), verdicts);
  }

  /** A bucket that the policy leaves out. */
  public static BucketResult excluded(String name) {
    return bucket(name, Outcome.EXCLUDED, "", Map.of(), List.of());
  }

  private static BucketResult with(
      BucketResult bucket, Outcome outcome, String level, List<VerdictLine> verdicts) {
    return new BucketResult(
        bucket.id(),
        bucket.createdAt(),
        bucket.knownBy(),
        bucket.recorded(),
        outcome,
        level,
        bucket.judgedAs(),
        bucket.team(),
        bucket.tagsSeen(),
        bucket.tagsUnknown(),
        verdicts,
        bucket.evidence(),
        bucket.notices());
  }

  private static VerdictLine verdict(Rule rule, Outcome outcome, List<ViolationLine> all) {
    List<ViolationLine> own =
        all.stream()
            .filter(line -> ViolationKind.withId(line.kind()).orElseThrow().rule() == rule)
            .toList();
    boolean spared = outcome == Outcome.NONCOMPLIANT && own.isEmpty();
    return new VerdictLine(
        rule.configName(),
        spared ? Outcome.COMPLIANT : outcome,
        "As it is.",
        "",
        List.of(),
        own,
        List.of());
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
        new TreeMap<>(),
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
        summary.accountNames(),
        summary.unlisted(),
        summary.left(),
        summary.cancelled(),
        summary.calls());
  }

  /** The same summary, with what an account is called. */
  public static SweepSummary named(SweepSummary summary, String account, String name) {
    return new SweepSummary(
        summary.plan(),
        summary.policy(),
        summary.duration(),
        summary.shards(),
        summary.failures(),
        summary.accounts(),
        new TreeMap<>(Map.of(account, name)),
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
