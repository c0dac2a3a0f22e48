package io.truelabel.buckets;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.aws.Loopback;
import io.truelabel.aws.MacieBucket;
import io.truelabel.aws.MacieBuckets;
import io.truelabel.aws.MacieScope;
import io.truelabel.aws.MemberAccounts;
import io.truelabel.evidence.Analysis.Doubt;
import io.truelabel.evidence.Identifier;
import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Choice;
import io.truelabel.sampleorg.Job;
import io.truelabel.sampleorg.Job.Status;
import io.truelabel.sampleorg.Look;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.Tags;
import io.truelabel.sampleorg.Target;
import io.truelabel.standin.core.Fault;
import io.truelabel.verdict.Coverage;
import io.truelabel.verdict.Coverage.Monitoring;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What an account's own jobs do")
final class OwnJobsTest {
  private static final Instant T0 = Instant.parse("2026-04-01T00:00:00Z");
  private static final Instant RUN = Instant.parse("2026-04-20T03:00:00Z");
  private static final Shard SHARD = new Shard(Loopback.MEMBER, Loopback.REGION);
  private static final Shard CENTRAL = new Shard(Loopback.CENTRAL, Loopback.REGION);
  private static final String OWN = "3ce05dbb7ec5505def334104b0000001";
  private static final String CENTRAL_JOB = "3ce05dbb7ec5505def334104b0000002";
  private static final Identifier NAME = new Identifier.Managed("NAME", "PERSONAL_INFORMATION");
  private static final Identifier CARD =
      new Identifier.Managed("CREDIT_CARD_NUMBER", "FINANCIAL_INFORMATION");

  private final Loopback aws = Loopback.start();

  @AfterEach
  void stop() {
    aws.close();
  }

  static Stream<Arguments> ways() {
    return Stream.of(
        Arguments.of("nothing", Status.IDLE, Look.NOT_MONITORED, Monitoring.MONITORED),
        Arguments.of("nothing", Status.USER_PAUSED, Look.NOT_MONITORED, Monitoring.PAUSED),
        Arguments.of("nothing", Status.CANCELLED, Look.NOT_MONITORED, Monitoring.NOT_MONITORED),
        Arguments.of("discovery", Status.IDLE, Look.discovered(T0), Monitoring.MONITORED),
        Arguments.of("discovery", Status.CANCELLED, Look.discovered(T0), Monitoring.MONITORED));
  }

  @ParameterizedTest(name = "beside {0} of the administrator''s, a job that is {1}: {3}")
  @MethodSource
  void ways(String what, Status own, Look administrator, Monitoring monitoring) {
    bucket("b", administrator);
    aws.organization().jobs().put(own().with(own));

    assertThat(read("b").monitoring()).isEqualTo(monitoring);
  }

  @Test
  @DisplayName("shows beside what the administrator's do: each looks for something else")
  void addsWhatTheyLookFor() {
    bucket("b", Look.byJob(CENTRAL_JOB, T0));
    aws.organization().jobs().put(own().with(Choice.only("NAME")));
    aws.organization()
        .jobs()
        .put(
            Job.daily(CENTRAL_JOB, CENTRAL, "cards", T0, Target.account(Loopback.MEMBER))
                .with(Choice.only("CREDIT_CARD_NUMBER"))
                .ranAt(RUN.minusSeconds(60)));

    assertThat(read("b").lookedAgain(NAME, RUN.minusSeconds(61))).isTrue();
    assertThat(read("b").lookedAgain(CARD, RUN.minusSeconds(61))).isTrue();
    assertThat(read("b").look()).isEqualTo(new Coverage.Look.At(RUN));
  }

  @ParameterizedTest
  @EnumSource(
      value = io.truelabel.sampleorg.MacieView.Denial.class,
      names = "NONE",
      mode = EnumSource.Mode.EXCLUDE)
  @DisplayName("does not help where Macie is kept out")
  void doesNotOpenABucket(io.truelabel.sampleorg.MacieView.Denial denial) {
    bucket("b", Look.NOT_MONITORED);
    aws.organization().buckets().change("b", it -> it.withMacie(it.macie().denied(denial)));
    aws.organization().jobs().put(own());

    assertThat(read("b").monitoring()).isIn(Monitoring.ACCESS_DENIED, Monitoring.OVER_QUOTA);
  }

  @Test
  @DisplayName("is unknown where the account cannot be entered: nothing is claimed that it refutes")
  void claimsNothingOfAClosedAccount() {
    bucket("alone", Look.NOT_MONITORED);
    bucket("discovered", Look.discovered(T0));
    aws.organization().put(account().withRoles(List.of()));

    assertThat(read("alone").monitoring()).isEqualTo(Monitoring.UNKNOWN);
    assertThat(read("alone").look()).isEqualTo(new Coverage.Look.Unproven(Doubt.UNKNOWN));
    assertThat(read("discovered").monitoring()).isEqualTo(Monitoring.MONITORED);
    assertThat(read("discovered").look()).isEqualTo(new Coverage.Look.At(T0));
    assertThat(jobs().unread()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"DescribeBuckets", "DescribeClassificationJob"})
  @DisplayName("is unknown where Macie does not tell the account, and that is said once")
  void saysWhatItCouldNotRead(String operation) {
    bucket("a", Look.NOT_MONITORED);
    bucket("b", Look.NOT_MONITORED);
    aws.organization().jobs().put(own());
    List<MacieBucket> seen = seenByAdministrator();
    aws.standIn()
        .faults()
        .add(Fault.refuse("macie2", operation, "AccessDeniedException", 403).from(1));
    OwnJobs jobs = jobs();

    assertThat(jobs.with(seen))
        .extracting(it -> it.coverage().monitoring())
        .containsOnly(Monitoring.UNKNOWN);
    assertThat(jobs.unread())
        .singleElement()
        .satisfies(it -> assertThat(it.account()).isEqualTo(Loopback.MEMBER))
        .satisfies(it -> assertThat(it.sentence()).isNotBlank());
  }

  @Test
  @DisplayName("costs a page for 50 buckets and one call for each job, in the reader's role")
  void asksForPagesAndNotForBuckets() {
    IntStream.range(0, 120).forEach(i -> bucket("b" + i, Look.NOT_MONITORED));
    aws.organization().jobs().put(own());
    OwnJobs jobs = jobs();
    List<MacieBucket> seen = seenByAdministrator();
    aws.standIn().calls().clear();

    jobs.with(seen.subList(0, 50));
    jobs.with(seen.subList(50, 120));

    assertThat(aws.standIn().calls().counts())
        .isEqualTo(
            java.util.Map.of(
                "sts:AssumeRole", 1L,
                "macie2:DescribeBuckets", 3L,
                "macie2:ListClassificationJobs", 2L,
                "macie2:DescribeClassificationJob", 1L));
    assertThat(aws.standIn().calls().entries())
        .filteredOn(call -> call.service().equals("macie2"))
        .allMatch(call -> call.account().equals(Loopback.MEMBER));
  }

  @Test
  @DisplayName("is not asked of an account that is none of ours to ask")
  void leavesOthersAlone() {
    bucket("b", Look.NOT_MONITORED);
    aws.organization().jobs().put(own());
    OwnJobs jobs = new OwnJobs(aws.clients(), Loopback.REGION, doors(), _ -> false);
    List<MacieBucket> seen = seenByAdministrator();

    assertThat(jobs.with(seen)).isEqualTo(seen);
  }

  private void bucket(String name, Look look) {
    Bucket bucket = Bucket.of(SHARD, name, T0, Tags.NONE, T0);
    aws.organization().buckets().put(bucket.withMacie(bucket.macie().withLook(look)));
  }

  private static Job own() {
    return Job.daily(OWN, SHARD, "own", T0, Target.account(Loopback.MEMBER)).ranAt(RUN);
  }

  private Account account() {
    return aws.organization().account(Loopback.MEMBER).orElseThrow();
  }

  private Coverage read(String bucket) {
    return jobs().with(seenByAdministrator()).stream()
        .filter(it -> it.id().name().equals(bucket))
        .findFirst()
        .orElseThrow()
        .coverage();
  }

  private OwnJobs jobs() {
    return new OwnJobs(aws.clients(), Loopback.REGION, doors(), Loopback.MEMBER::equals);
  }

  private Doors doors() {
    return new RoleDoors(
        new MemberAccounts(aws.central(), aws.clients().sts(Loopback.REGION), Clock.systemUTC()));
  }

  private List<MacieBucket> seenByAdministrator() {
    List<MacieBucket> buckets = new ArrayList<>();
    new MacieBuckets(aws.macie()).read(MacieScope.everything(), buckets::add);
    return buckets;
  }
}
