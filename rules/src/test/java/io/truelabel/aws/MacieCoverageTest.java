package io.truelabel.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.evidence.Analysis;
import io.truelabel.evidence.Analysis.Doubt;
import io.truelabel.evidence.Analysis.Means;
import io.truelabel.evidence.Analysis.Run;
import io.truelabel.evidence.Analysis.State;
import io.truelabel.evidence.Identifier;
import io.truelabel.evidence.Selection;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.BucketCondition;
import io.truelabel.sampleorg.Choice;
import io.truelabel.sampleorg.CustomIdentifier;
import io.truelabel.sampleorg.Discovery;
import io.truelabel.sampleorg.Job;
import io.truelabel.sampleorg.Job.Frequency;
import io.truelabel.sampleorg.Job.Status;
import io.truelabel.sampleorg.Locked;
import io.truelabel.sampleorg.Look.Answer;
import io.truelabel.sampleorg.ObjectScope;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.Tag;
import io.truelabel.sampleorg.Tags;
import io.truelabel.sampleorg.Target;
import io.truelabel.standin.core.Fault;
import io.truelabel.verdict.Coverage;
import io.truelabel.verdict.Coverage.Look;
import io.truelabel.verdict.Coverage.Monitoring;
import io.truelabel.verdict.Holdings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The coverage of a bucket")
final class MacieCoverageTest {

  private static final Instant T0 = Instant.parse("2026-04-01T00:00:00Z");
  private static final Instant RUN = Instant.parse("2026-04-20T03:00:00Z");
  private static final Shard SHARD = new Shard(Loopback.MEMBER, Loopback.REGION);
  private static final Shard CENTRAL = new Shard(Loopback.CENTRAL, Loopback.REGION);
  private static final String JOB = "3ce05dbb7ec5505def334104b0000001";
  private static final String OTHER = "3ce05dbb7ec5505def334104b0000002";
  private static final String STAFF = "0e8eb8a1-1a3a-49ad-992f-0ab8254e7a10";
  private static final Identifier NAME = new Identifier.Managed("NAME", "PERSONAL_INFORMATION");
  private static final Identifier CARD =
      new Identifier.Managed("CREDIT_CARD_NUMBER", "FINANCIAL_INFORMATION");
  private static final Identifier STAFF_NUMBER = new Identifier.Custom("staff number");

  private final Loopback aws = Loopback.start();

  @AfterEach
  void stop() {
    aws.close();
  }

  static Stream<Arguments> jobs() {
    return Stream.of(
        row("runs every day", it -> it, Monitoring.MONITORED, new Look.At(RUN)),
        row(
            "is running",
            it -> it.with(Status.RUNNING),
            Monitoring.MONITORED,
            new Look.Unproven(Doubt.RUNNING)),
        row(
            "somebody paused",
            it -> it.with(Status.USER_PAUSED),
            Monitoring.PAUSED,
            new Look.Unproven(Doubt.STOPPED)),
        row(
            "the quota paused",
            it -> it.with(Status.PAUSED),
            Monitoring.PAUSED,
            new Look.Unproven(Doubt.STOPPED)),
        row(
            "somebody cancelled",
            it -> it.with(Status.CANCELLED),
            Monitoring.NOT_MONITORED,
            new Look.Unproven(Doubt.STOPPED)),
        row(
            "could not read everything",
            it -> it.failedAt(RUN),
            Monitoring.MONITORED,
            new Look.Unproven(Doubt.ERRORS)),
        row(
            "has not run",
            it -> it.ranAt(io.truelabel.sampleorg.Look.NEVER),
            Monitoring.MONITORED,
            new Look.Never()),
        row(
            "ran before there was a bucket",
            it -> it.ranAt(T0.minusSeconds(1)),
            Monitoring.MONITORED,
            new Look.Never()),
        row(
            "ran when the bucket was made",
            it -> it.ranAt(T0),
            Monitoring.MONITORED,
            new Look.At(T0)),
        row(
            "is younger than the bucket and looks at changes only",
            it -> it.withInitialRun(false),
            Monitoring.MONITORED,
            new Look.Unproven(Doubt.CHANGES_ONLY)),
        row(
            "ran once",
            it -> it.with(Frequency.ONCE).withInitialRun(false).with(Status.COMPLETE),
            Monitoring.NOT_MONITORED,
            new Look.At(RUN)),
        row(
            "runs once, now",
            it -> it.with(Frequency.ONCE).withInitialRun(false).with(Status.RUNNING),
            Monitoring.NOT_MONITORED,
            new Look.Unproven(Doubt.RUNNING)),
        row("takes samples", it -> it.sampling(10), Monitoring.MONITORED, new Look.At(RUN)));
  }

  @ParameterizedTest(name = "in a job that {0} is: {2}, {3}")
  @MethodSource
  void jobs(String what, UnaryOperator<Job> change, Monitoring monitoring, Look look) {
    put(change.apply(daily()));

    assertThat(coverage().monitoring()).isEqualTo(monitoring);
    assertThat(coverage().look()).isEqualTo(look);
  }

  @Test
  void tellsAJobThatLooksAtEverythingFromOneThatDoesNot() {
    put(daily());
    assertThat(lookedAgain(NAME)).isTrue();

    put(daily().sampling(99));
    assertThat(lookedAgain(NAME)).isFalse();

    put(daily().with(ObjectScope.onlyExtensions("csv")));
    assertThat(lookedAgain(NAME)).isFalse();

    put(daily().with(ObjectScope.without("logs/")));
    assertThat(lookedAgain(NAME)).isFalse();
  }

  @ParameterizedTest(name = "{0}: {1} days")
  @CsvSource({"DAILY, 1", "WEEKLY, 7", "MONTHLY, 28"})
  void takesOnlyTheFirstRunSinceAChangeForALookAtIt(Frequency frequency, int days) {
    put(daily().with(frequency));
    Instant runBefore = RUN.minus(Duration.ofDays(days));

    assertThat(coverage().lookedAgain(NAME, runBefore)).isTrue();
    assertThat(coverage().lookedAgain(NAME, runBefore.minusNanos(1)))
        .as("the run before may have failed to read it, and this one then leaves it out")
        .isFalse();
  }

  @Test
  void takesAJobThatRunsOnceForALookAtEverythingHoweverOld() {
    put(daily().with(Frequency.ONCE).withInitialRun(false).with(Status.COMPLETE));

    assertThat(coverage().lookedAgain(NAME, RUN.minus(Duration.ofDays(3_650)))).isTrue();
  }

  static Stream<Arguments> choices() {
    return Stream.of(
        Arguments.of(Choice.ALL, true, true, false),
        Arguments.of(Choice.RECOMMENDED, false, true, false),
        Arguments.of(Choice.allBut("NAME"), false, true, false),
        Arguments.of(Choice.only("NAME"), true, false, false),
        Arguments.of(Choice.only("NAME").withCustom(STAFF), true, false, true),
        Arguments.of(
            new Choice(Choice.Selector.NONE, List.of(), List.of(STAFF)), false, false, true));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void choices(Choice choice, boolean name, boolean card, boolean staff) {
    aws.organization().put(CustomIdentifier.of(CENTRAL, STAFF, "staff number", T0));
    put(daily().with(choice));

    assertThat(Stream.of(NAME, CARD, STAFF_NUMBER).map(this::lookedAgain))
        .containsExactly(name, card, staff);
  }

  @Test
  void knowsTheNameOfACustomIdentifierThatWasDeletedSince() {
    aws.organization().put(CustomIdentifier.of(CENTRAL, STAFF, "staff number", T0).asDeleted());
    put(daily().with(Choice.ALL.withCustom(STAFF)));

    assertThat(lookedAgain(STAFF_NUMBER)).isTrue();
  }

  @Test
  void knowsWhatDiscoveryLooksFor() {
    aws.organization().put(CustomIdentifier.of(CENTRAL, STAFF, "staff number", T0));
    aws.organization()
        .put(
            Loopback.REGION, Discovery.byDefault().without("CREDIT_CARD_NUMBER").withCustom(STAFF));
    aws.organization().buckets().put(bucket("b"));

    Analysis discovery = coverage().analyses().getFirst();

    assertThat(discovery.means()).isEqualTo(Means.DISCOVERY);
    assertThat(discovery.run()).isEqualTo(new Run.Finished(T0));
    assertThat(discovery.extent().whole()).isFalse();
    assertThat(Stream.of(NAME, CARD, STAFF_NUMBER).map(discovery.selection()::looksFor))
        .containsExactly(false, false, true);
  }

  @Test
  void remembersWhatDiscoveryDidThoughItIsOff() {
    aws.organization()
        .buckets()
        .put(withLook("b", io.truelabel.sampleorg.Look.discovered(RUN).withMonitored(false)));

    assertThat(coverage().monitoring()).isEqualTo(Monitoring.NOT_MONITORED);
    assertThat(coverage().look()).isEqualTo(new Look.At(RUN));
  }

  @Test
  void takesAScoreOfMinusOneForNoProof() {
    Bucket bucket = bucket("b");
    aws.organization().buckets().put(bucket.withMacie(bucket.macie().withScore(-1)));

    assertThat(coverage().look()).isEqualTo(new Look.Unproven(Doubt.UNREADABLE));
  }

  @Test
  void knowsEveryRecurringJobAndNotOnlyTheLast() {
    put(daily().with(Choice.only("NAME")));
    aws.organization()
        .jobs()
        .put(
            Job.daily(OTHER, CENTRAL, "cards", T0, Target.account(Loopback.MEMBER))
                .with(Choice.only("CREDIT_CARD_NUMBER"))
                .ranAt(RUN.minusSeconds(60)));

    assertThat(coverage().analyses()).hasSize(2);
    assertThat(lookedAgain(NAME)).isTrue();
    assertThat(lookedAgain(CARD)).isTrue();
  }

  @Test
  @DisplayName("a job that ran once still proves its look when the daily one ran since")
  void looksBeyondTheJobThatRanLast() {
    Instant once = RUN.minus(Duration.ofHours(4));
    put(daily());
    aws.organization().jobs().put(oneTime("again", Target.account(Loopback.MEMBER), once));

    assertThat(coverage().lookedAtEverything(NAME, once.minusSeconds(1))).isTrue();
    assertThat(coverage().lookedAtEverything(NAME, once)).isFalse();
    assertThat(coverage().look()).isEqualTo(new Look.At(RUN));
  }

  @Test
  @DisplayName("the time of a bucket may be that of a policy edit, and the job for changes older")
  void takesABucketForAsOldAsAny() {
    put(
        Job.daily(JOB, CENTRAL, "all", T0.minusSeconds(9), Target.account(Loopback.MEMBER))
            .withInitialRun(false)
            .ranAt(RUN));

    assertThat(coverage().look()).isEqualTo(new Look.Unproven(Doubt.CHANGES_ONLY));
    assertThat(coverage().ofBucketMade(T0).look()).isEqualTo(new Look.At(RUN));
  }

  static Stream<Arguments> noProofs() {
    Instant once = RUN.minus(Duration.ofHours(4));
    Job again = oneTime("again", Target.account(Loopback.MEMBER), once);
    return Stream.of(
        Arguments.of("is of other buckets", oneTime("x", Target.account(CENTRAL.account()), once)),
        Arguments.of("goes on", again.with(Status.RUNNING)),
        Arguments.of("was cancelled", again.with(Status.CANCELLED)),
        Arguments.of("could not read everything", again.failedAt(once)),
        Arguments.of("takes samples", again.sampling(50)),
        Arguments.of("looks for something else", again.with(Choice.only("ADDRESS"))));
  }

  @ParameterizedTest(name = "but not one that {0}")
  @MethodSource("noProofs")
  void takesNoOtherJobForAProof(String what, Job job) {
    put(daily());
    aws.organization().jobs().put(job);

    assertThat(coverage().lookedAtEverything(NAME, T0)).isFalse();
  }

  @Test
  @DisplayName("of a thousand jobs that ran once only the newest are asked for")
  void describesOnlyTheNewestOfManyJobs() {
    put(daily());
    for (int i = 0; i < 80; i++) {
      aws.organization()
          .jobs()
          .put(oneTime("n" + i, Target.account(Loopback.MEMBER), RUN.minusSeconds(1_000 + i)));
    }

    assertThat(coverage().lookedAtEverything(NAME, RUN.minusSeconds(1_001))).isTrue();
    assertThat(aws.standIn().calls().counts())
        .containsEntry("macie2:ListClassificationJobs", 3L)
        .containsEntry("macie2:DescribeClassificationJob", 1L + ListedJobs.NEWEST);
  }

  private static Job oneTime(String name, Target target, Instant began) {
    String id = Integer.toHexString(name.hashCode()).repeat(32).substring(0, 32);
    return Job.once(id, CENTRAL, name, began, target);
  }

  @Test
  @DisplayName("a paused job that ran last does not hide another that goes on")
  void looksBeyondAPausedJob() {
    put(daily().with(Status.USER_PAUSED));
    aws.organization()
        .jobs()
        .put(Job.daily(OTHER, CENTRAL, "all", T0, Target.account(Loopback.MEMBER)).ranAt(RUN));

    assertThat(coverage().monitoring()).isEqualTo(Monitoring.MONITORED);
    assertThat(coverage().analyses())
        .extracting(Analysis::state)
        .containsExactlyInAnyOrder(State.PAUSED, State.ACTIVE);
  }

  static Stream<Arguments> targets() {
    return Stream.of(
        Arguments.of(new Target.Listed(Loopback.MEMBER, List.of("a", "b")), true),
        Arguments.of(new Target.Listed(Loopback.MEMBER, List.of("a")), false),
        Arguments.of(new Target.Listed(Loopback.CENTRAL, List.of("b")), false),
        Arguments.of(new Target.Matching(List.of(), List.of()), true),
        Arguments.of(including(name(true, "b")), true),
        Arguments.of(including(name(true, "a", "b")), true),
        Arguments.of(including(name(true, "a")), false),
        Arguments.of(including(name(false, "a")), true),
        Arguments.of(including(name(true, "b"), tag(true, "Team", "web")), false),
        Arguments.of(including(tag(true, "Team", "crm")), true),
        Arguments.of(including(tag(true, "Team", "")), true),
        Arguments.of(including(tag(true, "", "crm")), true),
        Arguments.of(including(tag(true, "team", "crm")), false),
        Arguments.of(including(tag(false, "Team", "crm")), false),
        Arguments.of(including(tag(false, "Team", "web")), true),
        Arguments.of(excluding(name(true, "b")), false),
        Arguments.of(excluding(name(true, "b"), tag(true, "Team", "web")), true),
        Arguments.of(including(permission("NOT_PUBLIC")), true),
        Arguments.of(including(permission("PUBLIC")), false),
        Arguments.of(including(shared("NOT_SHARED")), true),
        Arguments.of(including(shared("EXTERNAL", "INTERNAL")), false));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource
  void targets(Target target, boolean covered) {
    put(daily().with(Status.CANCELLED));
    Job other = Job.daily(OTHER, CENTRAL, "target", T0, target).ranAt(RUN);
    aws.organization().jobs().put(other);
    monitoredByJob();

    assertThat(coverage().analyses().stream().anyMatch(Analysis::monitors)).isEqualTo(covered);
  }

  @Test
  void asksOnceAboutAThousandBuckets() {
    aws.organization().put(CustomIdentifier.of(CENTRAL, STAFF, "staff number", T0));
    aws.organization().put(Loopback.REGION, Discovery.ofEverything().withCustom(STAFF));
    aws.organization().jobs().put(daily().with(Choice.ALL.withCustom(STAFF)));
    for (int i = 0; i < 120; i++) {
      aws.organization()
          .buckets()
          .put(withLook("b" + i, io.truelabel.sampleorg.Look.byJob(JOB, RUN).withMonitored(true)));
    }

    assertThat(read(new MacieBuckets(aws.macie()))).hasSize(120);

    assertThat(aws.standIn().calls().counts())
        .isEqualTo(
            Map.of(
                "macie2:DescribeBuckets", 3L,
                "macie2:ListClassificationJobs", 2L,
                "macie2:DescribeClassificationJob", 1L,
                "macie2:GetAutomatedDiscoveryConfiguration", 1L,
                "macie2:GetSensitivityInspectionTemplate", 1L,
                "macie2:ListCustomDataIdentifiers", 1L));
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of("DescribeClassificationJob", Monitoring.UNKNOWN),
        Arguments.of("ListClassificationJobs", Monitoring.MONITORED),
        Arguments.of("ListCustomDataIdentifiers", Monitoring.MONITORED),
        Arguments.of("GetCustomDataIdentifier", Monitoring.MONITORED));
  }

  @ParameterizedTest(name = "without {0}")
  @MethodSource
  @DisplayName("what could not be read is never taken as looked for, and told once")
  void refusals(String operation, Monitoring monitoring) {
    aws.organization().put(CustomIdentifier.of(CENTRAL, STAFF, "staff number", T0).asDeleted());
    put(daily().with(Choice.ALL.withCustom(STAFF)));
    aws.organization().buckets().put(withLook("c", io.truelabel.sampleorg.Look.byJob(OTHER, RUN)));
    aws.standIn().faults().add(deny(operation));
    var macie = new MacieBuckets(aws.macie());

    var coverage = read(macie).getFirst().coverage();

    assertThat(coverage.monitoring()).isEqualTo(monitoring);
    assertThat(coverage.analyses().stream().filter(Analysis::mayMonitor))
        .anyMatch(analysis -> analysis.selection() instanceof Selection.Unknown);
    assertThat(coverage.lookedAgain(STAFF_NUMBER, RUN.minusSeconds(1)))
        .isEqualTo(operation.equals("ListClassificationJobs"));
    assertThat(macie.unread())
        .containsOnlyOnce(
            "Macie's answer to %s is missing: AccessDeniedException.".formatted(operation));
    assertThat(aws.standIn().calls().counts().get("macie2:" + operation)).isEqualTo(1);
  }

  @ParameterizedTest(name = "without {0}")
  @org.junit.jupiter.params.provider.ValueSource(
      strings = {"GetAutomatedDiscoveryConfiguration", "GetSensitivityInspectionTemplate"})
  void doesNotGuessWhatDiscoveryLooksFor(String operation) {
    aws.organization().buckets().put(bucket("b"));
    aws.standIn().faults().add(deny(operation));
    var macie = new MacieBuckets(aws.macie());

    var coverage = read(macie).getFirst().coverage();

    assertThat(coverage.monitoring()).isEqualTo(Monitoring.MONITORED);
    assertThat(coverage.look()).isEqualTo(new Look.At(T0));
    assertThat(coverage.analyses().getFirst().selection()).isEqualTo(new Selection.Unknown());
    assertThat(macie.unread()).hasSize(1);
  }

  @Test
  void readsWhatABucketHolds() {
    Bucket bucket = bucket("b");
    var holdings = new io.truelabel.sampleorg.Holdings(9, 900, 5, 500, 3, new Locked(2, 1, 0));
    aws.organization().buckets().put(bucket.withMacie(bucket.macie().withHoldings(holdings)));

    assertThat(coverage().holdings()).isEqualTo(new Holdings.Known(9, 900, 5, 3, 1, 2));
  }

  private static Fault deny(String operation) {
    return Fault.refuse("macie2", operation, "AccessDeniedException", 403).from(1);
  }

  private static Target including(BucketCondition... conditions) {
    return new Target.Matching(List.of(conditions), List.of());
  }

  private static Target excluding(BucketCondition... conditions) {
    return new Target.Matching(List.of(), List.of(conditions));
  }

  private static BucketCondition name(boolean equal, String... names) {
    return new BucketCondition.Property(BucketCondition.Key.S3_BUCKET_NAME, equal, List.of(names));
  }

  private static BucketCondition permission(String... values) {
    return new BucketCondition.Property(
        BucketCondition.Key.S3_BUCKET_EFFECTIVE_PERMISSION, true, List.of(values));
  }

  private static BucketCondition shared(String... values) {
    return new BucketCondition.Property(
        BucketCondition.Key.S3_BUCKET_SHARED_ACCESS, true, List.of(values));
  }

  private static BucketCondition tag(boolean equal, String key, String value) {
    return new BucketCondition.Tagged(equal, List.of(new Tag(key, value)));
  }

  private static Arguments row(
      String what, UnaryOperator<Job> change, Monitoring monitoring, Look look) {
    return Arguments.of(what, change, monitoring, look);
  }

  private static Job daily() {
    return Job.daily(JOB, CENTRAL, "all", RUN.minusSeconds(1), Target.account(Loopback.MEMBER))
        .ranAt(RUN);
  }

  /** The job, and one bucket in it, as Macie's inventory shows that. */
  private void put(Job job) {
    aws.organization().jobs().put(job);
    var monitored = job.recurs() && job.status() != Status.CANCELLED;
    aws.organization()
        .buckets()
        .put(
            withLook(
                "b",
                new io.truelabel.sampleorg.Look(
                    false,
                    io.truelabel.sampleorg.Look.NEVER,
                    Answer.TRUE,
                    monitored ? Answer.TRUE : Answer.FALSE,
                    JOB,
                    job.lastRun())));
  }

  private void monitoredByJob() {
    aws.organization().buckets().put(withLook("b", io.truelabel.sampleorg.Look.byJob(JOB, RUN)));
  }

  private static Bucket withLook(String name, io.truelabel.sampleorg.Look look) {
    Bucket bucket = bucket(name);
    return bucket.withMacie(bucket.macie().withLook(look));
  }

  private static Bucket bucket(String name) {
    return Bucket.of(SHARD, name, T0, Tags.of("Team", "crm"), T0);
  }

  private boolean lookedAgain(Identifier identifier) {
    return coverage().lookedAgain(identifier, RUN.minus(Duration.ofHours(1)));
  }

  private Coverage coverage() {
    return read(new MacieBuckets(aws.macie())).getFirst().coverage();
  }

  private static List<MacieBucket> read(MacieBuckets macie) {
    List<MacieBucket> buckets = new ArrayList<>();
    macie.read(MacieScope.everything(), buckets::add);
    return buckets;
  }
}
