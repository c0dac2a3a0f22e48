package io.truelabel.standin.macie;

import static io.truelabel.standin.macie.MacieFixture.BUCKET;
import static io.truelabel.standin.macie.MacieFixture.CENTRAL;
import static io.truelabel.standin.macie.MacieFixture.MEMBER;
import static io.truelabel.standin.macie.MacieFixture.NOW;
import static io.truelabel.standin.macie.MacieFixture.REGION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truelabel.sampleorg.CustomIdentifier;
import io.truelabel.sampleorg.Job;
import io.truelabel.sampleorg.Shard;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.macie2.model.ConflictException;
import software.amazon.awssdk.services.macie2.model.CreateClassificationJobRequest;
import software.amazon.awssdk.services.macie2.model.CriteriaForJob;
import software.amazon.awssdk.services.macie2.model.DailySchedule;
import software.amazon.awssdk.services.macie2.model.IsMonitoredByJob;
import software.amazon.awssdk.services.macie2.model.JobComparator;
import software.amazon.awssdk.services.macie2.model.JobDetails;
import software.amazon.awssdk.services.macie2.model.JobStatus;
import software.amazon.awssdk.services.macie2.model.JobType;
import software.amazon.awssdk.services.macie2.model.ManagedDataIdentifierSelector;
import software.amazon.awssdk.services.macie2.model.ResourceNotFoundException;
import software.amazon.awssdk.services.macie2.model.S3BucketDefinitionForJob;
import software.amazon.awssdk.services.macie2.model.SimpleCriterionKeyForJob;
import software.amazon.awssdk.services.macie2.model.ThrottlingException;
import software.amazon.awssdk.services.macie2.model.ValidationException;

class JobWritesTest {
  private final MacieFixture fixture = new MacieFixture();

  @AfterEach
  void stop() {
    fixture.close();
  }

  private String create(Consumer<CreateClassificationJobRequest.Builder> changes) {
    CreateClassificationJobRequest.Builder daily =
        CreateClassificationJobRequest.builder()
            .name("everything")
            .clientToken("token-1")
            .jobType(JobType.SCHEDULED)
            .initialRun(true)
            .scheduleFrequency(often -> often.dailySchedule(DailySchedule.builder().build()))
            .s3JobDefinition(what ->
                what.bucketCriteria(criteria -> criteria.includes(all -> all.and(ofMember()))));
    changes.accept(daily);
    return fixture.administrator.createClassificationJob(daily.build()).jobId();
  }

  private static CriteriaForJob ofMember() {
    return CriteriaForJob.builder()
        .simpleCriterion(it ->
            it.key(SimpleCriterionKeyForJob.ACCOUNT_ID).comparator(JobComparator.EQ).values(MEMBER))
        .build();
  }

  private JobDetails details() {
    return fixture.administrator.describeBuckets(_ -> {}).buckets().stream()
        .filter(bucket -> bucket.bucketName().equals(BUCKET))
        .findFirst()
        .orElseThrow()
        .jobDetails();
  }

  @Test
  void aJobThatWasMadeIsDescribedAndLooksIntoItsBuckets() {
    assertThat(details().isMonitoredByJob()).isEqualTo(IsMonitoredByJob.FALSE);

    String id = create(_ -> {});

    var job = fixture.administrator.describeClassificationJob(it -> it.jobId(id));
    assertThat(job.jobStatus()).isEqualTo(JobStatus.RUNNING);
    assertThat(job.managedDataIdentifierSelector())
        .isEqualTo(ManagedDataIdentifierSelector.RECOMMENDED);
    assertThat(job.scheduleFrequency().dailySchedule()).isNotNull();
    assertThat(details().isMonitoredByJob()).isEqualTo(IsMonitoredByJob.TRUE);
    assertThat(details().lastJobId()).as("has not run yet").isNull();

    fixture.organization.jobs().change(id, it -> it.ranAt(NOW).with(Job.Status.IDLE));
    assertThat(details().lastJobId()).isEqualTo(id);
    assertThat(details().lastJobRunTime()).isEqualTo(NOW);
  }

  @Test
  void theSameTokenIsTheSameJob() {
    String first = create(_ -> {});
    fixture.standIn.clock().advance(Duration.ofSeconds(10));

    assertThat(create(job -> job.name("another name"))).isEqualTo(first);
    fixture.standIn.clock().advance(Duration.ofSeconds(10));
    assertThat(create(job -> job.clientToken("token-2"))).isNotEqualTo(first);
  }

  @Test
  void oneJobInTenSeconds() {
    create(_ -> {});
    fixture.standIn.clock().advance(Duration.ofMillis(9_999));

    assertThatThrownBy(() -> create(job -> job.clientToken("token-2")))
        .isInstanceOf(ThrottlingException.class);
    fixture.standIn.clock().advance(Duration.ofMillis(1));
    create(job -> job.clientToken("token-2"));
  }

  @Test
  void aCancelledJobLooksIntoNothingAndStaysCancelled() {
    String id = create(_ -> {});

    update(id, JobStatus.CANCELLED);

    assertThat(details().isMonitoredByJob()).isEqualTo(IsMonitoredByJob.FALSE);
    assertThatThrownBy(() -> update(id, JobStatus.CANCELLED)).isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> update(id, JobStatus.RUNNING)).isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> update("f0", JobStatus.CANCELLED))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void aPausedJobCanGoOn() {
    String id = create(_ -> {});

    update(id, JobStatus.USER_PAUSED);
    update(id, JobStatus.RUNNING);

    assertThat(fixture.administrator.describeClassificationJob(it -> it.jobId(id)).jobStatus())
        .isEqualTo(JobStatus.RUNNING);
  }

  private void update(String id, JobStatus status) {
    fixture.administrator.updateClassificationJob(it -> it.jobId(id).jobStatus(status));
  }

  record Mistake(String name, Consumer<CreateClassificationJobRequest.Builder> change) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Mistake> refused() {
    S3BucketDefinitionForJob listed =
        S3BucketDefinitionForJob.builder().accountId(MEMBER).buckets(BUCKET).build();
    return Stream.of(
        new Mistake("name", job -> job.name("n".repeat(501))),
        new Mistake("description", job -> job.description("d".repeat(201))),
        new Mistake("sampling", job -> job.samplingPercentage(0)),
        new Mistake("schedule of a job that runs once", job -> job.jobType(JobType.ONE_TIME)),
        new Mistake("ids with RECOMMENDED", job -> job.managedDataIdentifierIds("NAME")),
        new Mistake(
            "INCLUDE without ids",
            job -> job.managedDataIdentifierSelector(ManagedDataIdentifierSelector.INCLUDE)),
        new Mistake(
            "unknown id",
            job ->
                job.managedDataIdentifierSelector(ManagedDataIdentifierSelector.INCLUDE)
                    .managedDataIdentifierIds("SHOE_SIZE")),
        new Mistake("unknown custom id", job -> job.customDataIdentifierIds("id-of-nobody")),
        new Mistake(
            "too many custom ids",
            job -> job.customDataIdentifierIds(Collections.nCopies(31, "id"))),
        new Mistake("too many allow lists", job -> job.allowListIds(Collections.nCopies(11, "id"))),
        new Mistake("no buckets", job -> job.s3JobDefinition(_ -> {})),
        new Mistake(
            "two kinds of buckets",
            job ->
                job.s3JobDefinition(
                    what -> what.bucketCriteria(_ -> {}).bucketDefinitions(listed))));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatMacieRefusesIsRefused(Mistake mistake) {
    assertThatThrownBy(() -> create(mistake.change())).isInstanceOf(ValidationException.class);
    assertThat(fixture.organization.jobs().all()).isEmpty();
  }

  @Test
  void customIdentifiersThatExistCanBeChosen() {
    fixture.organization.put(
        CustomIdentifier.of(new Shard(CENTRAL, REGION), "id-1", "EmployeeId", NOW));

    String id = create(job -> job.customDataIdentifierIds("id-1"));

    assertThat(fixture.organization.jobs().withId(id).orElseThrow().choice().custom())
        .isEqualTo(List.of("id-1"));
  }
}
