package io.truelabel.verdict;

import static io.truelabel.given.ABucket.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.evidence.Evidence;
import io.truelabel.evidence.Finding;
import io.truelabel.given.ABucket;
import io.truelabel.given.AnyBuckets;
import io.truelabel.given.AnyFindings;
import io.truelabel.given.AnyPolicies;
import io.truelabel.label.Classification;
import io.truelabel.policy.Level;
import io.truelabel.policy.Policy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.statistics.Statistics;

/** The laws of judging, for any policy and any bucket. */
class JudgeLawsTest {
  @Property
  void findingsInFurtherObjectsNeverImproveAVerdict(
      @ForAll("policies") Policy policy,
      @ForAll("buckets") BucketState bucket,
      @ForAll("levels") Level level,
      @ForAll("evidence") Evidence found,
      @ForAll("further") List<Finding> further) {
    var more = found.merge(AnyFindings.together(further));
    var before = contents(policy, AnyBuckets.with(bucket, level.name(), found));
    var after = contents(policy, AnyBuckets.with(bucket, level.name(), more));

    assertThat(after.outcome()).isLessThanOrEqualTo(before.outcome());
    assertThat(lines(after)).containsAll(lines(before));
    assertThat(severities(after))
        .allSatisfy((line, severity) ->
            assertThat(severity)
                .isGreaterThanOrEqualTo(severities(before).getOrDefault(line, Severity.LOW)));
  }

  @Property
  void raisingTheLabelNeverWorsensContents(
      @ForAll("strictPolicies") Policy policy,
      @ForAll("buckets") BucketState bucket,
      @ForAll("levels") Level one,
      @ForAll("levels") Level other,
      @ForAll("evidence") Evidence found) {
    var low = of(ofContents(), policy, AnyBuckets.with(bucket, lower(one, other).name(), found));
    var high = of(ofContents(), policy, AnyBuckets.with(bucket, higher(one, other).name(), found));

    assertThat(low.keySet()).containsAll(high.keySet());
    assertThat(high)
        .allSatisfy((line, severity) ->
            assertThat(severity).isLessThanOrEqualTo(low.getOrDefault(line, Severity.LOW)));
  }

  @Property
  void raisingTheLabelNeverImprovesAnExposure(
      @ForAll("strictPolicies") Policy policy,
      @ForAll("buckets") BucketState bucket,
      @ForAll("levels") Level one,
      @ForAll("levels") Level other) {
    var low =
        of(
            ofExposure(),
            policy,
            AnyBuckets.with(bucket, lower(one, other).name(), Evidence.none()));
    var high =
        of(
            ofExposure(),
            policy,
            AnyBuckets.with(bucket, higher(one, other).name(), Evidence.none()));

    assertThat(high.keySet()).containsAll(low.keySet());
    assertThat(low)
        .allSatisfy((line, severity) ->
            assertThat(severity).isLessThanOrEqualTo(high.getOrDefault(line, Severity.CRITICAL)));
  }

  @Property
  void orderOfFindingsDoesNotMatter(
      @ForAll("policies") Policy policy,
      @ForAll("buckets") BucketState bucket,
      @ForAll("levels") Level level,
      @ForAll("orders") Tuple2<List<Finding>, List<Finding>> orders) {
    var one = AnyBuckets.with(bucket, level.name(), AnyFindings.together(orders.get1()));
    var other = AnyBuckets.with(bucket, level.name(), AnyFindings.together(orders.get2()));

    assertThat(new Judge(policy).judge(one, NOW)).isEqualTo(new Judge(policy).judge(other, NOW));
  }

  /** What a policy with waivers says is what the same policy says without, sorted into two. */
  @Property
  void aWaiverHidesNothingThatItDoesNotName(
      @ForAll("policies") Policy policy, @ForAll("buckets") BucketState bucket) {
    var with = new Judge(policy).judge(bucket, NOW);
    var without = new Judge(withoutWaivers(policy)).judge(bucket, NOW);

    assertThat(with.violations()).isSubsetOf(without.violations());
    assertThat(with.waived())
        .allSatisfy(waived -> {
          var waiver = waived.waiver();
          assertThat(waiver.buckets().selects(bucket.id().accountId(), bucket.id().name()))
              .isTrue();
          assertThat(waiver.inForce(NOW)).isTrue();
          assertThat(waiver.kinds()).contains(waived.violation().kind().id());
          assertThat(waived.violation().reach().within(waiver)).isTrue();
        });
    if (without.rollUp() == Outcome.NONCOMPLIANT && with.rollUp() != Outcome.NONCOMPLIANT) {
      assertThat(policy.waivers()).isNotEmpty();
    }
    Stream.of(Rule.LABEL, Rule.COVERAGE)
        .filter(rule -> with.verdict(rule).outcome() != Outcome.UNKNOWN)
        .forEach(rule ->
            assertThat(together(with.verdict(rule)))
                .containsExactlyInAnyOrderElementsOf(together(without.verdict(rule))));
  }

  @Property
  void everyBucketLandsInOneRollUpAndTotalsAddUp(
      @ForAll("policies") Policy policy, @ForAll("estates") List<BucketState> estate) {
    var judge = new Judge(policy);
    var judgements = estate.stream().map(bucket -> judge.judge(bucket, NOW)).toList();

    var total = 0;
    for (var outcome : Outcome.values()) {
      total += (int) judgements.stream().filter(it -> it.rollUp() == outcome).count();
    }
    assertThat(total).isEqualTo(estate.size());
  }

  /** Says as well that the buckets made here are not all alike. */
  @Property(tries = 1000)
  void theRollUpIsOneOfTheThreeAndNoneIsWorse(
      @ForAll("policies") Policy policy, @ForAll("buckets") BucketState bucket) {
    var judgement = new Judge(policy).judge(bucket, NOW);
    Statistics.label("roll-ups")
        .collect(judgement.rollUp())
        .coverage(checker -> {
          for (var outcome : Outcome.values()) {
            checker.check(outcome).count(times -> times > 0);
          }
        });

    var three = Stream.of(Rule.values()).map(rule -> judgement.verdict(rule).outcome()).toList();
    assertThat(three).contains(judgement.rollUp());
    assertThat(three)
        .allSatisfy(outcome -> assertThat(outcome).isGreaterThanOrEqualTo(judgement.rollUp()));
  }

  @Property
  void nothingUnreadIsEverCompliant(
      @ForAll("policies") Policy policy, @ForAll("buckets") BucketState bucket) {
    var judgement = new Judge(policy).judge(bucket, NOW);

    if (judgement.rollUp() == Outcome.EXCLUDED) {
      return;
    }
    if (bucket.tags() instanceof Tags.Unknown) {
      assertThat(judgement.verdict(Rule.LABEL).outcome()).isEqualTo(Outcome.UNKNOWN);
      assertThat(judgement.verdict(Rule.CONTENTS).outcome())
          .isIn(Outcome.UNKNOWN, Outcome.NONCOMPLIANT);
    }
    if (bucket.evidence() instanceof EvidenceState.Unknown) {
      assertThat(judgement.verdict(Rule.CONTENTS).outcome()).isEqualTo(Outcome.UNKNOWN);
    }
  }

  @Property
  void everyAnnotationFitsAndIsHarmless(
      @ForAll("policies") Policy policy, @ForAll("buckets") BucketState bucket) {
    var judgement = new Judge(policy).judge(bucket, NOW);

    for (var rule : Rule.values()) {
      var annotation = Annotation.of(judgement.verdict(rule));
      assertThat(annotation).hasSizeBetween(1, 256).isEqualTo(annotation.strip());
      assertThat(annotation.codePoints().map(Character::getType).boxed().toList())
          .doesNotContain(
              (int) Character.CONTROL,
              (int) Character.FORMAT,
              (int) Character.LINE_SEPARATOR,
              (int) Character.PARAGRAPH_SEPARATOR,
              (int) Character.SURROGATE);
    }
  }

  /** Object keys can be personal data: no sentence of ours holds one. */
  @Property
  void noSentenceHoldsAnObjectKey(
      @ForAll("policies") Policy policy,
      @ForAll("buckets") BucketState bucket,
      @ForAll("levels") Level level,
      @ForAll("further") List<Finding> findings) {
    var held = AnyBuckets.with(bucket, level.name(), AnyFindings.together(findings));

    var judgement = new Judge(policy).judge(held, NOW);

    var sentences =
        Stream.of(
                Stream.of(Rule.values()).map(rule -> Annotation.of(judgement.verdict(rule))),
                judgement.violations().stream().flatMap(v -> Stream.of(v.cause(), v.remedy())),
                judgement.violations().stream()
                    .flatMap(v -> v.evidence().stream().map(EvidenceLine::text)),
                judgement.notices().stream().map(Notice::text))
            .flatMap(texts -> texts)
            .toList();
    assertThat(sentences).noneMatch(text -> text.contains("zz"));
  }

  @Property
  void contentsThatExceedTheLabelHaveOneRemedy(
      @ForAll("policies") Policy policy, @ForAll("buckets") BucketState bucket) {
    var exceeding =
        new Judge(policy)
            .judge(bucket, NOW).violations().stream()
                .filter(v -> v.kind() == ViolationKind.CONTENTS_EXCEED_LABEL)
                .toList();

    assertThat(exceeding.stream().map(Violation::remedy).distinct()).hasSizeLessThanOrEqualTo(1);
  }

  /** Whatever the tags, the level is one of the policy's, and what is not exact is blamed. */
  @Property
  void everyLabelCanBeRead(
      @ForAll("strictPolicies") Policy policy, @ForAll("tags") Map<String, String> tags) {
    var state = ABucket.tagged(tags).build();

    var judgement = new Judge(policy).judge(state, NOW);

    var exact = policy.levels().names().contains(tags.getOrDefault("DataClassification", ""));
    var blamed =
        judgement.label().faults().stream().anyMatch(it -> it.key().equals("DataClassification"));
    switch (judgement.label().classification()) {
      case Classification.Declared(var level) -> {
        assertThat(policy.levels().names()).contains(level);
        assertThat(blamed || exact).isTrue();
      }
      case Classification.Unusable _ -> assertThat(blamed).isTrue();
    }
  }

  private static Verdict contents(Policy policy, BucketState bucket) {
    return new Judge(policy).contentsVerdict(bucket, NOW);
  }

  private static Set<String> lines(Verdict verdict) {
    return together(verdict).stream().map(JudgeLawsTest::line).collect(Collectors.toSet());
  }

  private static Map<String, Severity> severities(Verdict verdict) {
    return together(verdict).stream()
        .collect(Collectors.toMap(JudgeLawsTest::line, Violation::severity));
  }

  private static List<Violation> together(Verdict verdict) {
    return Stream.concat(
            verdict.violations().stream(),
            verdict.waived().stream().map(WaivedViolation::violation))
        .toList();
  }

  private static String line(Violation violation) {
    return violation.kind().id() + " " + violation.source();
  }

  private static Map<String, Severity> of(
      Set<ViolationKind> kinds, Policy policy, BucketState bucket) {
    return contents(policy, bucket).violations().stream()
        .filter(violation -> kinds.contains(violation.kind()))
        .collect(Collectors.toMap(JudgeLawsTest::line, Violation::severity));
  }

  private static Set<ViolationKind> ofContents() {
    return Set.of(ViolationKind.CONTENTS_EXCEED_LABEL, ViolationKind.CONTENTS_FORBIDDEN);
  }

  private static Set<ViolationKind> ofExposure() {
    return Set.of(
        ViolationKind.EXPOSED_PUBLIC,
        ViolationKind.EXPOSED_SHARED,
        ViolationKind.EXPOSED_REPLICATED);
  }

  private static Policy withoutWaivers(Policy policy) {
    return new Policy(
        policy.levels(),
        policy.tagKeys(),
        policy.unlabeled(),
        policy.contents(),
        policy.exposure(),
        policy.coverage(),
        policy.alerts(),
        policy.teams(),
        policy.exclusions(),
        List.of(),
        policy.findings());
  }

  private static Level lower(Level one, Level other) {
    return one.above(other) ? other : one;
  }

  private static Level higher(Level one, Level other) {
    return one.above(other) ? one : other;
  }

  @Provide
  Arbitrary<Policy> policies() {
    return AnyPolicies.some();
  }

  @Provide
  Arbitrary<Policy> strictPolicies() {
    return AnyPolicies.withoutWaivers();
  }

  @Provide
  Arbitrary<BucketState> buckets() {
    return AnyBuckets.some();
  }

  @Provide
  Arbitrary<List<BucketState>> estates() {
    return AnyBuckets.some().list().ofMaxSize(5);
  }

  @Provide
  Arbitrary<Map<String, String>> tags() {
    return AnyBuckets.tagMap();
  }

  @Provide
  Arbitrary<Level> levels() {
    return AnyPolicies.level();
  }

  @Provide
  Arbitrary<Evidence> evidence() {
    return AnyFindings.evidence();
  }

  @Provide
  Arbitrary<List<Finding>> further() {
    return AnyFindings.inFurtherObjects();
  }

  @Provide
  Arbitrary<Tuple2<List<Finding>, List<Finding>>> orders() {
    return AnyFindings.inTwoOrders();
  }
}
