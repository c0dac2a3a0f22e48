package io.truelabel.standin.macie;

import static io.truelabel.standin.macie.MacieFixture.BUCKET;
import static io.truelabel.standin.macie.MacieFixture.CENTRAL;
import static io.truelabel.standin.macie.MacieFixture.MEMBER;
import static io.truelabel.standin.macie.MacieFixture.NOW;
import static io.truelabel.standin.macie.MacieFixture.REGION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truelabel.sampleorg.BucketCondition;
import io.truelabel.sampleorg.Choice;
import io.truelabel.sampleorg.Job;
import io.truelabel.sampleorg.ObjectScope;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.Tag;
import io.truelabel.sampleorg.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.macie2.Macie2Client;
import software.amazon.awssdk.services.macie2.model.DescribeClassificationJobResponse;
import software.amazon.awssdk.services.macie2.model.IsMonitoredByJob;
import software.amazon.awssdk.services.macie2.model.JobComparator;
import software.amazon.awssdk.services.macie2.model.JobDetails;
import software.amazon.awssdk.services.macie2.model.JobStatus;
import software.amazon.awssdk.services.macie2.model.JobSummary;
import software.amazon.awssdk.services.macie2.model.JobType;
import software.amazon.awssdk.services.macie2.model.LastRunErrorStatusCode;
import software.amazon.awssdk.services.macie2.model.ListJobsFilterTerm;
import software.amazon.awssdk.services.macie2.model.ManagedDataIdentifierSelector;
import software.amazon.awssdk.services.macie2.model.OrderBy;
import software.amazon.awssdk.services.macie2.model.ResourceNotFoundException;
import software.amazon.awssdk.services.macie2.model.SimpleCriterionKeyForJob;
import software.amazon.awssdk.services.macie2.model.ValidationException;

class JobsTest {
  private static final Instant CREATED = NOW.minus(Duration.ofDays(30));
  private static final Instant RAN = NOW.minus(Duration.ofHours(5));
  private static final Job DAILY =
      Job.daily("a1", new Shard(CENTRAL, REGION), "everything", CREATED, Target.account(MEMBER));

  private final MacieFixture fixture = new MacieFixture();

  @AfterEach
  void stop() {
    fixture.close();
  }

  @Test
  void onlyItsCreatorSeesAJobAndOnlyInItsRegion() {
    fixture.organization.jobs().put(DAILY);

    assertThat(ids(fixture.administrator)).containsExactly("a1");
    assertThat(fixture.member.listClassificationJobs(_ -> {}).items()).isEmpty();
    assertThatThrownBy(() -> fixture.member.describeClassificationJob(r -> r.jobId("a1")))
        .isInstanceOf(ResourceNotFoundException.class);
    try (Macie2Client abroad = fixture.client(CENTRAL, MacieFixture.ABROAD)) {
      assertThatThrownBy(() -> abroad.describeClassificationJob(r -> r.jobId("a1")))
          .isInstanceOf(ResourceNotFoundException.class);
    }
  }

  @Test
  void aJobOfAMemberIsHiddenFromTheAdministrator() {
    Job own = Job.daily("b2", new Shard(MEMBER, REGION), "own", CREATED, Target.account(MEMBER));
    fixture.organization.jobs().put(own.ranAt(RAN));

    assertThat(ids(fixture.administrator)).isEmpty();
    assertThat(jobDetails(fixture.administrator).lastJobId()).isNull();
    assertThat(jobDetails(fixture.member).lastJobId()).isEqualTo("b2");
    assertThat(jobDetails(fixture.member).lastJobRunTime()).isEqualTo(RAN);
    assertThat(jobDetails(fixture.member).isMonitoredByJob()).isEqualTo(IsMonitoredByJob.TRUE);
  }

  @Test
  void aRecurringJobIsDescribedWhole() {
    fixture.organization.jobs().put(DAILY.ranAt(RAN));

    DescribeClassificationJobResponse job = describe("a1");

    assertThat(job.jobArn())
        .isEqualTo("arn:aws:macie2:eu-west-1:111111111111:classification-job/a1");
    assertThat(job.jobType()).isEqualTo(JobType.SCHEDULED);
    assertThat(job.jobStatus()).isEqualTo(JobStatus.IDLE);
    assertThat(job.scheduleFrequency().dailySchedule()).isNotNull();
    assertThat(job.initialRun()).isTrue();
    assertThat(job.samplingPercentage()).isEqualTo(100);
    assertThat(job.lastRunTime()).isEqualTo(RAN);
    assertThat(job.lastRunErrorStatus().code()).isEqualTo(LastRunErrorStatusCode.NONE);
    assertThat(job.managedDataIdentifierSelector()).isEqualTo(ManagedDataIdentifierSelector.ALL);
    assertThat(job.hasManagedDataIdentifierIds()).isFalse();
    assertThat(job.s3JobDefinition().scoping()).isNull();
    assertThat(job.s3JobDefinition().hasBucketDefinitions()).isFalse();
    assertThat(job.s3JobDefinition().bucketCriteria().includes().and())
        .singleElement()
        .satisfies(term -> {
          assertThat(term.simpleCriterion().key()).isEqualTo(SimpleCriterionKeyForJob.ACCOUNT_ID);
          assertThat(term.simpleCriterion().comparator()).isEqualTo(JobComparator.EQ);
          assertThat(term.simpleCriterion().values()).containsExactly(MEMBER);
        });
  }

  @Test
  void aJobThatHasNotRunTellsWhenItWasMade() {
    fixture.organization.jobs().put(DAILY);

    assertThat(describe("a1").lastRunTime()).isEqualTo(CREATED);
    assertThat(describe("a1").statistics().numberOfRuns()).isZero();
  }

  @Test
  void whatAJobLeavesOutIsDescribed() {
    fixture
        .organization
        .jobs()
        .put(
            Job.once(
                    "c3",
                    new Shard(CENTRAL, REGION),
                    "some",
                    CREATED,
                    new Target.Listed(MEMBER, List.of(BUCKET)))
                .with(Choice.only("CREDIT_CARD_NUMBER").withCustom("id-1"))
                .with(ObjectScope.without("tmp/"))
                .sampling(10)
                .failedAt(RAN));

    DescribeClassificationJobResponse job = describe("c3");

    assertThat(job.jobType()).isEqualTo(JobType.ONE_TIME);
    assertThat(job.jobStatus()).isEqualTo(JobStatus.COMPLETE);
    assertThat(job.scheduleFrequency()).isNull();
    assertThat(job.initialRun()).isFalse();
    assertThat(job.samplingPercentage()).isEqualTo(10);
    assertThat(job.lastRunErrorStatus().code()).isEqualTo(LastRunErrorStatusCode.ERROR);
    assertThat(job.managedDataIdentifierSelector())
        .isEqualTo(ManagedDataIdentifierSelector.INCLUDE);
    assertThat(job.managedDataIdentifierIds()).containsExactly("CREDIT_CARD_NUMBER");
    assertThat(job.customDataIdentifierIds()).containsExactly("id-1");
    assertThat(job.s3JobDefinition().bucketCriteria()).isNull();
    assertThat(job.s3JobDefinition().bucketDefinitions())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.accountId()).isEqualTo(MEMBER);
          assertThat(one.buckets()).containsExactly(BUCKET);
        });
    assertThat(job.s3JobDefinition().scoping().excludes().and())
        .singleElement()
        .satisfies(term -> {
          assertThat(term.simpleScopeTerm().comparator()).isEqualTo(JobComparator.STARTS_WITH);
          assertThat(term.simpleScopeTerm().values()).containsExactly("tmp/");
        });
  }

  @Test
  void conditionsOnTagsAreDescribedAndHold() {
    var restricted =
        new BucketCondition.Tagged(true, List.of(new Tag("DataClassification", "restricted")));
    Job job =
        Job.daily(
            "d4",
            new Shard(CENTRAL, REGION),
            "by tag",
            CREATED,
            new Target.Matching(List.of(), List.of(restricted)));
    fixture.organization.jobs().put(job);

    assertThat(describe("d4").s3JobDefinition().bucketCriteria().excludes().and())
        .singleElement()
        .satisfies(term -> {
          assertThat(term.tagCriterion().tagValues().getFirst().value()).isEqualTo("restricted");
          assertThat(term.tagCriterion().comparator()).isEqualTo(JobComparator.EQ);
        });
    assertThat(fixture.organization.buckets().named(BUCKET).map(job::covers)).contains(false);
  }

  @Test
  void jobsComeInPagesInTheOrderAskedFor() {
    IntStream.range(0, 60)
        .mapToObj(i ->
            Job.daily(
                "j" + i, new Shard(CENTRAL, REGION), "n" + (99 - i), CREATED, Target.account("x")))
        .forEach(fixture.organization.jobs()::put);

    List<String> names =
        fixture
            .administrator
            .listClassificationJobsPaginator(
                r -> r.sortCriteria(s -> s.attributeName("name").orderBy(OrderBy.DESC)))
            .items()
            .stream()
            .map(JobSummary::name)
            .toList();

    assertThat(names).hasSize(60).isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(fixture.standIn.calls().count("macie2", "ListClassificationJobs")).isEqualTo(3);
  }

  @Test
  void jobsAreFilteredByTheirStatus() {
    fixture.organization.jobs().put(DAILY);
    fixture.organization.jobs().change("a1", job -> job.with(Job.Status.USER_PAUSED));
    fixture
        .organization
        .jobs()
        .put(Job.once("b2", new Shard(CENTRAL, REGION), "once", CREATED, Target.account("x")));

    ListJobsFilterTerm complete = term("jobStatus", "COMPLETE");
    var paused =
        fixture.administrator.listClassificationJobs(
            r -> r.filterCriteria(f -> f.excludes(complete)));

    assertThat(paused.items())
        .singleElement()
        .satisfies(job -> assertThat(job.jobStatus()).isEqualTo(JobStatus.USER_PAUSED));
  }

  @Test
  void aFilterThatMacieDoesNotOfferIsRefused() {
    ListJobsFilterTerm owner = term("owner", "me");

    assertThatThrownBy(() ->
            fixture.administrator.listClassificationJobs(
                r -> r.filterCriteria(f -> f.includes(owner))))
        .isInstanceOf(ValidationException.class);
  }

  private static ListJobsFilterTerm term(String key, String value) {
    return ListJobsFilterTerm.builder().key(key).comparator("EQ").values(value).build();
  }

  private DescribeClassificationJobResponse describe(String id) {
    return fixture.administrator.describeClassificationJob(r -> r.jobId(id));
  }

  private static List<String> ids(Macie2Client client) {
    return client.listClassificationJobs(_ -> {}).items().stream().map(JobSummary::jobId).toList();
  }

  private static JobDetails jobDetails(Macie2Client client) {
    return client.describeBuckets(_ -> {}).buckets().getFirst().jobDetails();
  }
}
