package io.truelabel.sweep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.evidence.BucketId;
import io.truelabel.policy.Policy;
import io.truelabel.verdict.Outcome;
import io.truelabel.verdict.Rule;
import io.truelabel.verdict.Tags;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SweepTest {
  private static final String HOME = "eu-west-1";
  private static final String ABROAD = "us-east-1";
  private static final String ONE = "111122223333";
  private static final String TWO = "222233334444";

  private final FakeOrganization organization = new FakeOrganization();

  @Test
  void aBucketWhoseContentsExceedItsLabelIsNoncompliant() {
    organization.cardNumbersIn(organization.labelled(ONE, HOME, "cards", "public"), 1);

    BucketResult bucket = only(run(organization));

    assertThat(bucket.outcome()).isEqualTo(Outcome.NONCOMPLIANT);
    assertThat(bucket.violations())
        .extracting(ViolationLine::kind)
        .containsExactly("contents-exceed-label");
  }

  @Test
  void aBucketWhoseLabelIsTrueIsCompliant() {
    organization.cardNumbersIn(organization.labelled(ONE, HOME, "cards", "restricted"), 1);

    assertThat(only(run(organization)).outcome()).isEqualTo(Outcome.COMPLIANT);
  }

  @Test
  void aRegionIsSlicedByAccountAndEverythingIsSorted() {
    organization.labelled(TWO, HOME, "b", "public");
    organization.labelled(ONE, ABROAD, "c", "public");
    organization.labelled(ONE, HOME, "z", "public");
    organization.labelled(ONE, HOME, "a", "public");

    SweepSummary summary = run(organization);

    assertThat(summary.shards())
        .extracting(ShardResult::shard)
        .containsExactly(new Shard(ONE, HOME), new Shard(ONE, ABROAD), new Shard(TWO, HOME));
    assertThat(summary.buckets())
        .extracting(b -> b.id().name())
        .containsExactly("a", "z", "c", "b");
  }

  @Test
  void whereFindingsCannotAllBeReadNoBucketIsCompliantAndOtherRegionsAreDone() {
    organization.cardNumbersIn(organization.labelled(ONE, HOME, "cards", "public"), 5);
    organization.labelled(ONE, HOME, "plain", "public");
    organization.labelled(ONE, ABROAD, "far", "public");
    organization.breakFindings(HOME, 3);

    SweepSummary summary = run(organization);

    assertThat(summary.totals())
        .as("what was read proves a violation, and nothing else")
        .containsEntry(Outcome.NONCOMPLIANT, 1L)
        .containsEntry(Outcome.UNKNOWN, 1L)
        .containsEntry(Outcome.COMPLIANT, 1L);
    assertThat(summary.complete()).isFalse();
    assertThat(summary.failures())
        .singleElement()
        .satisfies(failure -> {
          assertThat(failure.region()).isEqualTo(HOME);
          assertThat(failure.problem()).contains("the wire was cut");
          assertThat(failure.remedy()).isNotBlank();
        });
    assertThat(summary.unlisted()).isEmpty();
  }

  @Test
  void whereBucketsCannotAllBeListedTheRegionIsNamedAndWhatWasListedIsJudged() {
    List.of("a", "b", "c").forEach(name -> organization.labelled(ONE, HOME, name, "public"));
    organization.breakLists(HOME, 1);

    SweepSummary summary = run(organization);

    assertThat(summary.unlisted()).containsExactly(HOME);
    assertThat(summary.buckets()).hasSize(2);
    assertThat(summary.failures().getFirst().problem()).contains("After 2 buckets");
  }

  @Test
  void tagsThatCouldNotBeReadAreNeverTakenForNoTags() {
    organization.bucket(ONE, HOME, "denied", new Tags.Unknown("ACCESS_DENIED"));

    SweepSummary summary = run(organization);

    BucketResult bucket = only(summary);
    assertThat(bucket.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(bucket.tagsUnknown()).isEqualTo("ACCESS_DENIED");
    assertThat(summary.complete()).isTrue();
    assertThat(summary.everythingRead()).isFalse();
  }

  @Test
  void aSweepThatIsStoppedTakesNoFurtherPageAndSaysSo() {
    for (int i = 0; i < 10; i++) {
      organization.labelled(ONE, HOME, "bucket-" + i, "public");
    }
    Sweep sweep = sweep(organization, Policies.plain());
    AtomicInteger pages = new AtomicInteger();

    SweepSummary summary =
        sweep.run(
            plan(HOME),
            new SweepListener() {
              @Override
              public void bucketPage(String region, int buckets) {
                pages.incrementAndGet();
                sweep.stop();
              }
            });

    assertThat(pages).hasValue(1);
    assertThat(summary.cancelled()).isTrue();
    assertThat(summary.complete()).isFalse();
    assertThat(summary.unlisted()).containsExactly(HOME);
  }

  @Test
  void whoListensHearsOfEveryPageAndOfTheEnd() {
    BucketId bucket = organization.labelled(ONE, HOME, "cards", "public");
    organization.cardNumbersIn(bucket, 120);
    List<String> heard = Collections.synchronizedList(new ArrayList<>());

    sweep(organization, Policies.plain())
        .run(
            plan(HOME),
            new SweepListener() {
              @Override
              public void findingPage(String region, int findings) {
                heard.add("findings " + findings);
              }

              @Override
              public void regionDone(String region) {
                heard.add("done " + region);
              }
            });

    assertThat(heard).containsExactly("findings 50", "findings 50", "findings 20", "done " + HOME);
  }

  @Test
  void anAccountThatHidesNothingLeavesASweepCompleteAndOneThatMayDoesNot() {
    SweepSummary whole = Results.summary(Results.compliant("plain"));

    assertThat(Results.with(whole, Results.suspended(ONE)).complete()).isTrue();
    assertThat(Results.with(whole, Results.suspended(ONE)).everythingRead()).isTrue();
    assertThat(Results.with(whole, Results.noRole(ONE, HOME)).complete()).isFalse();
  }

  @Test
  void whatIsToBeSaidOfAccountsIsSaidOnceAfterAllRegions() {
    organization.labelled(ONE, HOME, "plain", "public");
    organization.labelled(ONE, ABROAD, "far", "public");
    organization.say(Results.noRole(TWO, HOME, ABROAD));
    List<String> heard = Collections.synchronizedList(new ArrayList<>());

    SweepSummary summary =
        sweep(organization, Policies.plain())
            .run(
                plan(HOME, ABROAD),
                new SweepListener() {
                  @Override
                  public void account(AccountLine line) {
                    heard.add(line.account());
                  }

                  @Override
                  public void regionDone(String region) {
                    heard.add("done");
                  }
                });

    assertThat(heard).containsExactly("done", "done", TWO);
    assertThat(summary.accounts()).containsExactly(Results.noRole(TWO, ABROAD, HOME));
    assertThat(summary.complete()).isFalse();
  }

  @Test
  void noObjectKeyIsInAResult() throws IOException {
    organization.cardNumbersIn(organization.labelled(ONE, HOME, "cards", "public"), 9);

    assertThat(json(run(organization).shards().getFirst()))
        .contains("cards")
        .doesNotContain("secret-key");
  }

  @Test
  void onlyTheTagsThatThePolicyLooksAtAreKept() {
    organization.bucket(
        ONE,
        HOME,
        "chatty",
        new Tags.Known(Map.of("dataclassification ", "public", "Owner", "jane@example.com")));

    assertThat(only(run(organization)).tagsSeen()).containsOnlyKeys("dataclassification ");
  }

  @Property(tries = 60)
  void totalsAlwaysAddUpToTheBucketsThatExist(
      @ForAll @Size(max = 30) List<@IntRange(max = 7) Integer> kinds,
      @ForAll boolean brokenFindings) {
    FakeOrganization generated = generated(kinds);
    if (brokenFindings) {
      generated.breakFindings(HOME, 1);
    }

    SweepSummary summary = run(generated);

    long sum = summary.totals().values().stream().mapToLong(Long::longValue).sum();
    assertThat(sum).isEqualTo(generated.size()).isEqualTo(summary.buckets().count());
    assertThat(summary.totals()).containsOnlyKeys(Outcome.values());
    assertThat(summary.buckets()).allMatch(b -> b.verdicts().size() == Rule.values().length);
  }

  @Property(tries = 60)
  void aResultThatWasWrittenIsReadBackAsItWas(
      @ForAll @Size(max = 10) List<@IntRange(max = 7) Integer> kinds) throws IOException {
    for (ShardResult shard : run(generated(kinds)).shards()) {
      byte[] json = bytes(shard);

      ShardResult read = PlainJson.read(new ByteArrayInputStream(json), ShardResult.class);

      assertThat(read).isEqualTo(shard);
      assertThat(bytes(read)).isEqualTo(json);
    }
  }

  private static FakeOrganization generated(List<Integer> kinds) {
    FakeOrganization organization = new FakeOrganization();
    for (int i = 0; i < kinds.size(); i++) {
      int kind = kinds.get(i);
      String account = kind % 2 == 0 ? ONE : TWO;
      String region = kind % 3 == 0 ? HOME : ABROAD;
      String name = "bucket-" + i;
      if (kind == 7) {
        organization.bucket(account, region, name, new Tags.Unknown("denied"));
      } else {
        String level = List.of("public", "Public", "restricted", "", "p\u202eublic").get(kind % 5);
        organization.cardNumbersIn(organization.labelled(account, region, name, level), kind % 4);
      }
    }
    return organization;
  }

  private static SweepSummary run(FakeOrganization organization) {
    return sweep(organization, Policies.plain()).run(plan(HOME, ABROAD), SweepListener.NONE);
  }

  private static Sweep sweep(FakeOrganization organization, Policy policy) {
    return new Sweep(
        JudgedBy.of(policy, "policy.yaml", ""),
        organization.sources(),
        Unwritten.empty(),
        new CallCounter(),
        Clock.fixed(Results.NOW, ZoneOffset.UTC));
  }

  private static SweepPlan plan(String... regions) {
    return SweepPlan.starting(Results.NOW, ONE, List.of(regions), false);
  }

  private static BucketResult only(SweepSummary summary) {
    assertThat(summary.buckets()).hasSize(1);
    return summary.buckets().findFirst().orElseThrow();
  }

  private static String json(Object value) throws IOException {
    return new String(bytes(value), UTF_8);
  }

  private static byte[] bytes(Object value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PlainJson.write(value, out);
    return out.toByteArray();
  }
}
