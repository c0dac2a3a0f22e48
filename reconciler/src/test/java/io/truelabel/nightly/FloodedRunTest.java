package io.truelabel.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.aws.AwsClients;
import io.truelabel.aws.Inbox;
import io.truelabel.aws.StateBucket;
import io.truelabel.policyfile.DefaultPolicy;
import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Detection;
import io.truelabel.sampleorg.Finding.Contents;
import io.truelabel.sampleorg.Job;
import io.truelabel.sampleorg.Look;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Origin;
import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.StoredObject;
import io.truelabel.sampleorg.Tags;
import io.truelabel.sampleorg.Target;
import io.truelabel.sampleorg.Witness;
import io.truelabel.sampleorg.living.Night;
import io.truelabel.standin.StandIn;
import io.truelabel.sweep.JudgedBy;
import io.truelabel.sweep.SweepListener;
import io.truelabel.sweep.SweepPlan;
import io.truelabel.verdict.Outcome;
import io.truelabel.verdict.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * One run of a job finds more than Macie lists: of bucket "overflow" it lists the first finding,
 * whose object is gone, and only events tell of the other four.
 */
@DisplayName("More findings in one run than Macie lists")
final class FloodedRunTest {
  private static final String HOME = SmallEstate.HOME;
  private static final String CENTRAL = SmallEstate.CENTRAL;
  private static final String STATE = SampleOrganization.STATE_BUCKET;
  private static final Shard MEMBER = new Shard(SmallEstate.MEMBER, HOME);
  private static final String JOB = "3ce05dbb7ec5505def334104b0000001";
  private static final String AGAIN = "3ce05dbb7ec5505def334104b0000002";

  /** Before the present: credentials expire by the wall clock. */
  private static final Instant RUN = Instant.parse("2024-03-01T00:00:00Z");

  private static final int LISTED = 20;

  private final Organization organization = new Organization("aws", CENTRAL, List.of(HOME));
  private final StandIn standIn = StandIn.start(organization, RUN.plus(Duration.ofHours(2)));
  private final List<Contents> found = new ArrayList<>();

  @BeforeEach
  void flood() {
    organization.findings().listPerRun(LISTED);
    for (String account : List.of(CENTRAL, SmallEstate.MEMBER)) {
      organization.put(Account.installed(account, "of " + account, CENTRAL, Set.of(HOME)));
    }
    organization
        .jobs()
        .put(
            Job.daily(JOB, new Shard(CENTRAL, HOME), "all", RUN, Target.account(MEMBER.account()))
                .ranAt(RUN));
    bucket(new Shard(CENTRAL, HOME), STATE);
    bucket(MEMBER, "archive");
    bucket(MEMBER, "overflow");
    IntStream.range(0, LISTED - 1).forEach(i -> find("archive", i));
    IntStream.range(0, 5).forEach(i -> find("overflow", i));
    organization.objects().remove("overflow", key("overflow", 0));
  }

  @AfterEach
  void stop() {
    standIn.close();
  }

  @Test
  @DisplayName("without events nobody would know, and nothing tells that findings are missing")
  void areUnknownToAList() {
    assertThat(contents("archive")).isEqualTo(Outcome.NONCOMPLIANT);
    assertThat(contents("overflow")).isEqualTo(Outcome.COMPLIANT);
  }

  @Test
  @DisplayName("count from the inbox, from the ledger, and when Macie has forgotten the others")
  void countAsLongAsTheirObjectsAreThere() {
    deliver();

    assertThat(contents("overflow")).isEqualTo(Outcome.NONCOMPLIANT);

    later(Duration.ofHours(7));
    assertThat(contents("overflow")).isEqualTo(Outcome.NONCOMPLIANT);
    assertThat(inbox()).isEmpty();

    later(Duration.ofDays(120));
    assertThat(contents("overflow")).isEqualTo(Outcome.NONCOMPLIANT);
    assertThat(contents("archive")).isEqualTo(Outcome.NONCOMPLIANT);
  }

  @Test
  @DisplayName("are not disproved by an empty list; a whole look at everything clears them")
  void areNotDisprovedByAnEmptyList() {
    deliver();
    contents("overflow");
    later(Duration.ofHours(7));
    contents("overflow");
    IntStream.range(2, 5)
        .forEach(i -> organization.objects().remove("overflow", key("overflow", i)));

    later(Duration.ofDays(1));
    assertThat(contents("overflow"))
        .as("three kept objects are gone, one more is there, and Macie does not list it")
        .isEqualTo(Outcome.NONCOMPLIANT);

    organization.objects().remove("overflow", key("overflow", 1));
    later(Duration.ofDays(1));
    assertThat(contents("overflow")).as("nobody can tell").isEqualTo(Outcome.NONCOMPLIANT);

    lookAtEverythingAgain();
    later(Duration.ofDays(1));
    assertThat(contents("overflow")).isEqualTo(Outcome.COMPLIANT);
  }

  @Test
  @DisplayName("are cleared by that look though the daily job ran once more before the sweep")
  void areClearedByALookBehindTheLast() {
    deliver();
    contents("overflow");
    later(Duration.ofHours(7));
    contents("overflow");
    IntStream.range(1, 5)
        .forEach(i -> organization.objects().remove("overflow", key("overflow", i)));
    later(Duration.ofDays(1));
    assertThat(contents("overflow")).as("nobody can tell").isEqualTo(Outcome.NONCOMPLIANT);

    later(Duration.ofHours(6));
    lookAtEverythingAgain();
    later(Duration.ofHours(6));
    runDailyJob();
    later(Duration.ofHours(6));
    assertThat(contents("overflow")).isEqualTo(Outcome.COMPLIANT);
  }

  private void runDailyJob() {
    Instant now = standIn.clock().instant();
    organization.jobs().change(JOB, job -> job.ranAt(now));
    organization
        .buckets()
        .change("overflow", it -> it.withMacie(it.macie().withLook(Look.byJob(JOB, now))));
  }

  private void lookAtEverythingAgain() {
    Instant now = standIn.clock().instant();
    organization
        .jobs()
        .put(
            Job.once(
                AGAIN, new Shard(CENTRAL, HOME), "again", now, Target.account(MEMBER.account())));
    organization
        .buckets()
        .change("overflow", it -> it.withMacie(it.macie().withLook(Look.byJob(AGAIN, now))));
  }

  private void deliver() {
    new Postman(organization)
        .deliver(new Night(1, standIn.clock().instant(), found, Set.of(), Set.of(), Set.of()));
  }

  private List<Inbox.Item> inbox() {
    try (AwsClients clients = new AwsClients(SmallEstate.settings(standIn.endpoint()))) {
      return new Inbox(new StateBucket(clients.s3(HOME), STATE, CENTRAL))
          .read(MEMBER.account(), HOME)
          .items();
    }
  }

  private void later(Duration time) {
    standIn.clock().advance(time);
  }

  /** What a night's sweep says of the contents of a bucket. */
  private Outcome contents(String bucket) {
    var estate = new Estate(SmallEstate.settings(standIn.endpoint()), CENTRAL, HOME, "", STATE);
    var policy = JudgedBy.of(DefaultPolicy.load(), "policy.yaml", "");
    try (Reconciliation work = new Reconciliation(estate, policy, standIn.clock())) {
      var plan = SweepPlan.starting(standIn.clock().instant(), CENTRAL, List.of(HOME), true);
      return work.run(plan, SweepListener.NONE)
          .summary()
          .buckets()
          .filter(it -> it.id().name().equals(bucket))
          .flatMap(it -> it.verdicts().stream())
          .filter(it -> it.rule().equals(Rule.CONTENTS.configName()))
          .findFirst()
          .orElseThrow()
          .outcome();
    }
  }

  private void bucket(Shard shard, String name) {
    Tags tags = Tags.of("DataClassification", "internal", "SupportSNSTopic", "x");
    Bucket bucket = Bucket.of(shard, name, RUN.minus(Duration.ofDays(9)), tags, RUN);
    organization.buckets().put(bucket.withMacie(bucket.macie().withLook(Look.byJob(JOB, RUN))));
  }

  private void find(String bucket, int number) {
    Instant at = RUN.plusSeconds(60L + found.size());
    Witness witness = new Witness(key(bucket, number), "etag", "", 10, RUN.minusSeconds(9));
    organization.objects().put(bucket, StoredObject.listedOnly(witness));
    Contents finding =
        Contents.of(
            bucket + number,
            MEMBER,
            bucket,
            at,
            witness,
            List.of(new Detection.Managed("FINANCIAL_INFORMATION", "CREDIT_CARD_NUMBER", 3)),
            new Origin.Job(JOB, CENTRAL));
    organization.findings().put(finding);
    found.add(finding);
  }

  private static String key(String bucket, int number) {
    return bucket + "/" + number + ".csv";
  }
}
