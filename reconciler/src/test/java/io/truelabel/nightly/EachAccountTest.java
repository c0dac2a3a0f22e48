package io.truelabel.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.truelabel.aws.AwsClients;
import io.truelabel.aws.Ledgers;
import io.truelabel.aws.StateBucket;
import io.truelabel.ledger.LedgerHeader;
import io.truelabel.policy.FindingsRules;
import io.truelabel.policy.FindingsRules.Source;
import io.truelabel.policy.Policy;
import io.truelabel.policyfile.DefaultPolicy;
import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Detection;
import io.truelabel.sampleorg.Finding.Contents;
import io.truelabel.sampleorg.Job;
import io.truelabel.sampleorg.Look;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Origin;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.StoredObject;
import io.truelabel.sampleorg.Tags;
import io.truelabel.sampleorg.Target;
import io.truelabel.sampleorg.Witness;
import io.truelabel.standin.StandIn;
import io.truelabel.standin.core.Fault;
import io.truelabel.sweep.AccountLine;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.Failure;
import io.truelabel.sweep.JudgedBy;
import io.truelabel.sweep.SweepListener;
import io.truelabel.sweep.SweepPlan;
import io.truelabel.sweep.SweepSummary;
import io.truelabel.sweep.VerdictLine;
import io.truelabel.verdict.Outcome;
import io.truelabel.verdict.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An organization in which accounts have jobs of their own: what these find and look into, Macie
 * shows to these accounts alone.
 */
@DisplayName("With findings of each account")
final class EachAccountTest {
  private static final String HOME = SmallEstate.HOME;
  private static final String CENTRAL = SmallEstate.CENTRAL;
  private static final String ONE = "222233334444";
  private static final String TWO = "333344445555";
  private static final Instant NOW = SmallEstate.NOW;
  private static final String OWN_JOB = "3ce05dbb7ec5505def334104b0000001";

  private final Organization organization = new Organization("aws", CENTRAL, List.of(HOME));
  private final StandIn standIn = StandIn.start(organization, NOW);

  @BeforeEach
  void twoAccountsOfWhichOneHasAJob() {
    for (String account : List.of(CENTRAL, ONE, TWO)) {
      organization.put(Account.installed(account, "of " + account, CENTRAL, Set.of(HOME)));
    }
    bucket(CENTRAL, "state");
    bucket(ONE, "pay");
    bucket(TWO, "shop");
    organization
        .jobs()
        .put(Job.daily(OWN_JOB, shard(ONE), "own", days(50), Target.account(ONE)).ranAt(days(1)));
  }

  @AfterEach
  void stop() {
    standIn.close();
  }

  @Test
  @DisplayName("what a member's own job found and looks into is judged; else nobody knows of it")
  void readsWhatOnlyTheMemberSees() {
    find("f1", "pay", days(2), new Origin.Job(OWN_JOB, ONE));

    SweepSummary administrator = look(Source.ADMINISTRATOR);
    SweepSummary each = look(Source.EACH_ACCOUNT);

    assertThat(verdict("pay", Rule.CONTENTS, administrator)).isNotEqualTo(Outcome.NONCOMPLIANT);
    assertThat(verdict("pay", Rule.COVERAGE, administrator)).isEqualTo(Outcome.NONCOMPLIANT);
    assertThat(verdict("pay", Rule.CONTENTS, each)).isEqualTo(Outcome.NONCOMPLIANT);
    assertThat(verdict("pay", Rule.COVERAGE, each)).isEqualTo(Outcome.COMPLIANT);
    assertThat(verdict("shop", Rule.COVERAGE, each)).isEqualTo(Outcome.NONCOMPLIANT);
  }

  @Test
  @DisplayName("what the administrator sees counts too, and each is counted once")
  void readsBoth() {
    find("f1", "pay", days(3), new Origin.Job(OWN_JOB, ONE));
    find("f2", "pay", days(2), new Origin.AutomatedDiscovery());
    find("f3", "shop", days(1), new Origin.AutomatedDiscovery());

    SweepSummary summary = sweep(Source.EACH_ACCOUNT);

    assertThat(verdict("shop", Rule.CONTENTS, summary)).isEqualTo(Outcome.NONCOMPLIANT);
    assertThat(standIn.calls().entries())
        .filteredOn(call -> call.operation().equals("ListFindings"))
        .extracting(call -> call.account())
        .containsExactlyInAnyOrder(CENTRAL, CENTRAL, CENTRAL, ONE, TWO);
    assertThat(summary.complete()).isTrue();
  }

  @Test
  @DisplayName("an account without Macie is not entered for it")
  void doesNotProbeWhereMacieIsOff() {
    organization.put(organization.account(TWO).orElseThrow().withMacieIn(Set.of()));

    sweep(Source.EACH_ACCOUNT);

    assertThat(standIn.calls().entries())
        .filteredOn(call -> call.service().equals("macie2"))
        .noneMatch(call -> call.account().equals(TWO));
  }

  @Test
  @DisplayName("an account that cannot be entered is one line, and nothing in it is compliant")
  void saysOnceThatAnAccountIsClosed() {
    organization.put(organization.account(ONE).orElseThrow().withRoles(List.of()));

    SweepSummary summary = sweep(Source.EACH_ACCOUNT);

    assertThat(summary.accounts())
        .extracting(AccountLine::account, AccountLine::kind)
        .containsExactly(tuple(ONE, AccountLine.Kind.NO_ROLE));
    assertThat(summary.failures()).isEmpty();
    assertThat(verdict("pay", Rule.CONTENTS, summary)).isEqualTo(Outcome.UNKNOWN);
    assertThat(verdict("pay", Rule.COVERAGE, summary)).isEqualTo(Outcome.UNKNOWN);
    assertThat(verdict("shop", Rule.COVERAGE, summary)).isEqualTo(Outcome.NONCOMPLIANT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ListFindings", "GetFindings"})
  @DisplayName("a member's Macie that breaks off moves no watermark over what is missing")
  void keepsTheWatermarkWhereAMemberBreaksOff(String operation) {
    find("f1", "pay", days(9), new Origin.Job(OWN_JOB, ONE));
    find("f2", "pay", days(2), new Origin.AutomatedDiscovery());
    standIn.faults().add(Fault.serverError("macie2", operation).inAccount(ONE));

    SweepSummary summary = sweep(Source.EACH_ACCOUNT);

    assertThat(summary.failures()).extracting(Failure::account).contains(ONE);
    assertThat(header(ONE).findingsThrough()).isBefore(days(9));
    assertThat(verdict("pay", Rule.CONTENTS, summary)).isIn(Outcome.UNKNOWN, Outcome.NONCOMPLIANT);
    assertThat(header(TWO).findingsThrough()).isEqualTo(NOW);

    standIn.faults().clear();
    assertThat(verdict("pay", Rule.CONTENTS, sweep(Source.EACH_ACCOUNT)))
        .isEqualTo(Outcome.NONCOMPLIANT);
  }

  @Test
  @DisplayName("what Macie does not tell of its jobs is a failure of that account, said once")
  void tellsWhatIsUnread() {
    standIn
        .faults()
        .add(
            Fault.refuse("macie2", "DescribeClassificationJob", "AccessDeniedException", 403)
                .from(1));

    SweepSummary summary = sweep(Source.EACH_ACCOUNT);

    assertThat(summary.failures())
        .singleElement()
        .satisfies(it -> assertThat(it.account()).isEqualTo(ONE))
        .satisfies(it -> assertThat(it.problem()).contains("DescribeClassificationJob"));
    assertThat(summary.complete()).isFalse();
  }

  @Test
  @DisplayName("what the administrator's Macie does not tell is a failure of the Region")
  void tellsWhatIsUnreadAtHome() {
    Bucket shop = organization.buckets().named("shop").orElseThrow();
    organization.buckets().put(shop.withMacie(shop.macie().withLook(Look.discovered(days(1)))));
    standIn
        .faults()
        .add(
            Fault.refuse(
                    "macie2", "GetAutomatedDiscoveryConfiguration", "AccessDeniedException", 403)
                .from(1));

    SweepSummary summary = sweep(Source.ADMINISTRATOR);

    assertThat(summary.failures())
        .singleElement()
        .satisfies(it -> assertThat(it.region()).isEqualTo(HOME))
        .satisfies(it -> assertThat(it.account()).isEmpty())
        .satisfies(it -> assertThat(it.problem()).contains("GetAutomatedDiscoveryConfiguration"));
    assertThat(summary.complete()).isFalse();
    assertThat(summary.unlisted()).isEmpty();
  }

  /** A sweep that keeps nothing. */
  private SweepSummary look(Source source) {
    return sweep(source, false);
  }

  private SweepSummary sweep(Source source) {
    return sweep(source, true);
  }

  private SweepSummary sweep(Source source, boolean apply) {
    standIn.calls().clear();
    Policy policy = policy(source);
    var estate = new Estate(SmallEstate.settings(standIn.endpoint()), CENTRAL, HOME, "", "state");
    try (Reconciliation work =
        new Reconciliation(
            estate, JudgedBy.of(policy, "policy.yaml", ""), Clock.fixed(NOW, ZoneOffset.UTC))) {
      return work.run(SweepPlan.starting(NOW, CENTRAL, List.of(HOME), apply), SweepListener.NONE)
          .summary();
    }
  }

  private static Policy policy(Source source) {
    Policy base = DefaultPolicy.load();
    return new Policy(
        base.levels(),
        base.tagKeys(),
        base.unlabeled(),
        base.contents(),
        base.exposure(),
        base.coverage(),
        base.alerts(),
        base.teams(),
        base.exclusions(),
        base.waivers(),
        new FindingsRules(source, true, base.findings().gone()));
  }

  private static Outcome verdict(String bucket, Rule rule, SweepSummary summary) {
    return summary
        .buckets()
        .filter(it -> it.id().name().equals(bucket))
        .map(it -> line(it, rule).outcome())
        .findFirst()
        .orElseThrow();
  }

  private static VerdictLine line(BucketResult bucket, Rule rule) {
    return bucket.verdicts().stream()
        .filter(it -> it.rule().equals(rule.configName()))
        .findFirst()
        .orElseThrow();
  }

  private LedgerHeader header(String account) {
    try (AwsClients clients = new AwsClients(SmallEstate.settings(standIn.endpoint()));
        var reader =
            new Ledgers(new StateBucket(clients.s3(HOME), "state", CENTRAL))
                .read(account, HOME)
                .open()) {
      return reader.header();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void bucket(String account, String name) {
    Tags tags = Tags.of("DataClassification", "internal", "SupportSNSTopic", "x");
    Bucket bucket = Bucket.of(shard(account), name, days(99), tags, days(1));
    organization.buckets().put(bucket.withMacie(bucket.macie().withLook(Look.NOT_MONITORED)));
  }

  private void find(String id, String bucket, Instant at, Origin origin) {
    Shard shard = organization.buckets().named(bucket).orElseThrow().shard();
    Witness witness = new Witness("key-" + id, "etag", "", 10, at);
    organization.objects().put(bucket, StoredObject.listedOnly(witness));
    organization
        .findings()
        .put(
            Contents.of(
                id,
                shard,
                bucket,
                at,
                witness,
                List.of(new Detection.Managed("FINANCIAL_INFORMATION", "CREDIT_CARD_NUMBER", 3)),
                origin));
  }

  private static Shard shard(String account) {
    return new Shard(account, HOME);
  }

  private static Instant days(int ago) {
    return NOW.minus(Duration.ofDays(ago));
  }
}
