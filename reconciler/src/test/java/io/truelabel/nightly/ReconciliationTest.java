package io.truelabel.nightly;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.alert.Delivery;
import io.truelabel.cli.Golden;
import io.truelabel.policy.Alerts.Mode;
import io.truelabel.report.Report;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Shard;
import io.truelabel.standin.core.Fault;
import io.truelabel.standin.sns.Message;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.Failure;
import io.truelabel.sweep.SweepListener;
import io.truelabel.sweep.SweepSummary;
import io.truelabel.verdict.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole nightly job over the sample organization, through the SDK's own clients. */
class ReconciliationTest {
  private final SampleRun sample = new SampleRun();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void theSampleOrganizationIsJudgedBucketByBucket() throws IOException {
    Reconciled result = sample.run(Mode.OWNERS, false);

    Golden.assertMatches(
        "sample-sweep.txt",
        result.summary().buckets().map(ReconciliationTest::line).collect(Collectors.joining()));
    assertThat(result.summary().buckets()).hasSize(bucketsThatExist());
    assertThat(result.summary().complete()).isTrue();
  }

  @Test
  void withoutApplyItOnlyReads() {
    sample.run(Mode.OWNERS, false);

    assertThat(sample.standIn().calls().counts())
        .containsOnlyKeys(
            "config:DescribeConfigRules",
            "config:DescribeConfigurationAggregators",
            "config:GetComplianceDetailsByConfigRule",
            "config:SelectAggregateResourceConfig",
            "macie2:DescribeBuckets",
            "macie2:DescribeClassificationJob",
            "macie2:GetAutomatedDiscoveryConfiguration",
            "macie2:GetFindings",
            "macie2:GetSensitivityInspectionTemplate",
            "macie2:ListClassificationJobs",
            "macie2:ListCustomDataIdentifiers",
            "macie2:ListFindings",
            "macie2:ListMembers",
            "organizations:ListAccounts",
            "s3:GetBucketTagging",
            "s3:ListBuckets",
            "s3:ListObjectsV2",
            "sts:AssumeRole");
    assertThat(sample.standIn().mailbox().all()).isEmpty();
  }

  @Test
  void everyTopicIsToldOnce() {
    Reconciled result = sample.apply(Mode.OWNERS);

    assertThat(sample.standIn().mailbox().all())
        .extracting(Message::topicArn)
        .doesNotHaveDuplicates()
        .contains(SampleRun.STREAM)
        .hasSize((int) result.alerts().sent());
    assertThat(result.alerts().undelivered()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "topic-deleted,            it does not exist",
    "topic-with-a-locked-key,  the KMS key that encrypts it does not admit Truelabel",
    "topic-in-foreign-account, in another account",
    "topic-is-fifo,            FIFO topic",
    "topic-malformed,          name no topic",
  })
  void aBucketWithADeadTopicIsToldToTheFallbackWithTheReason(String bucket, String reason) {
    sample.apply(Mode.OWNERS);

    String text = only(SampleRun.FALLBACK);
    String after = text.substring(text.indexOf(": " + bucket));
    assertThat(after.substring(0, after.indexOf("What is wrong"))).contains(reason);
  }

  @Test
  void anOwnersTopicIsPublishedToWithItsAccountsOwnRole() {
    sample.apply(Mode.OWNERS);

    Set<String> roles =
        sample.standIn().calls().entries().stream()
            .filter(call -> call.operation().equals("Publish"))
            .map(call -> call.account() + " " + call.role())
            .collect(Collectors.toSet());
    assertThat(roles)
        .contains("222233334444 truelabel-reader", "333344445555 truelabel-reader")
        .allMatch(role -> role.startsWith("111122223333") || role.endsWith("truelabel-reader"));
  }

  @Test
  void whileObservingOnlyTheStreamIsTold() {
    sample.apply(Mode.OBSERVE);

    assertThat(sample.standIn().mailbox().all())
        .extracting(Message::topicArn)
        .containsExactly(SampleRun.STREAM);
  }

  @Test
  void theMetricsAddUpToTheBucketsThatAreThere() {
    sample.apply(Mode.OWNERS);

    Shard home = new Shard(sample.standIn().organization().administrator(), SampleRun.HOME);
    double all =
        sample.standIn().metrics().in(home).stream()
            .filter(datum -> datum.metric().name().equals("Buckets"))
            .filter(datum -> datum.metric().dimensions().isEmpty())
            .mapToDouble(datum -> datum.value())
            .sum();
    assertThat(all).isEqualTo(bucketsThatExist());
  }

  @Test
  void throttlingThroughoutChangesNothingButTheTime() {
    SweepSummary calm = sample.run(Mode.OWNERS, false).summary();
    sample.standIn().faults().add(Fault.throttle("", "").every(7));

    SweepSummary throttled = sample.run(Mode.OWNERS, false).summary();

    assertThat(throttled).isEqualTo(calm);
  }

  @ParameterizedTest
  @CsvSource({"DescribeBuckets", "ListFindings", "GetFindings"})
  void aPageThatFailsIsReadAgain(String operation) {
    SweepSummary calm = sample.run(Mode.OWNERS, false).summary();
    sample.standIn().faults().add(Fault.serverError("macie2", operation).first(1));
    sample.standIn().faults().add(Fault.cutAfter("macie2", operation).first(1));

    assertThat(sample.run(Mode.OWNERS, false).summary()).isEqualTo(calm);
  }

  @Test
  void whereMacieFailsNothingIsCompliantOfWhatConfigListsAndTheOtherRegionsAreDone() {
    sample
        .standIn()
        .faults()
        .add(Fault.serverError("macie2", "DescribeBuckets").inRegion(SampleRun.HOME));

    Reconciled result = sample.apply(Mode.OWNERS);

    assertThat(result.complete()).isFalse();
    assertThat(result.summary().unlisted()).containsExactly(SampleRun.HOME);
    assertThat(result.summary().failures())
        .extracting(Failure::region)
        .containsExactly(SampleRun.HOME);
    assertThat(result.summary().buckets())
        .filteredOn(bucket -> bucket.id().region().equals(SampleRun.HOME))
        .isNotEmpty()
        .noneMatch(bucket -> bucket.outcome() == Outcome.COMPLIANT);
    assertThat(result.summary().buckets())
        .filteredOn(bucket -> bucket.id().region().equals(SampleRun.ABROAD))
        .anyMatch(bucket -> bucket.outcome() == Outcome.COMPLIANT);
    assertThat(numbers()).contains("SweepCompleted").doesNotContain("NoncompliantBuckets");
  }

  @Test
  void whereFindingsCannotBeReadNoBucketOfTheRegionIsCompliant() {
    sample.standIn().faults().add(Fault.throttle("macie2", "GetFindings").inRegion(SampleRun.HOME));

    SweepSummary summary = sample.run(Mode.OWNERS, false).summary();

    assertThat(summary.buckets())
        .filteredOn(bucket -> bucket.id().region().equals(SampleRun.HOME))
        .extracting(BucketResult::outcome)
        .doesNotContain(Outcome.COMPLIANT, Outcome.WAIVED, Outcome.UNPROVEN);
    assertThat(summary.failures()).extracting(Failure::region).containsOnly(SampleRun.HOME);
  }

  /** SNS publishes at least once: when an answer is lost, telling twice beats telling never. */
  @Test
  void aMessageWhoseAnswerIsLostIsPublishedAgain() {
    sample.standIn().faults().add(Fault.cutAfter("sns", "Publish").first(1));

    Reconciled result = sample.apply(Mode.OBSERVE);

    assertThat(sample.standIn().mailbox().to(SampleRun.STREAM)).hasSize(2);
    assertThat(result.alerts().deliveries()).singleElement().matches(Delivery::accepted);
  }

  @Test
  void aRoleThatCannotBeAssumedLeadsToTheFallback() {
    sample.standIn().faults().add(Fault.refuse("sts", "AssumeRole", "AccessDenied", 403));

    Reconciled result = sample.apply(Mode.OWNERS);

    assertThat(only(SampleRun.FALLBACK)).contains("could not be assumed");
    assertThat(result.alerts().undelivered()).isEmpty();
  }

  @Test
  void metricsThatCannotBePublishedMakeItIncompleteButTellOwners() {
    sample.standIn().faults().add(Fault.serverError("monitoring", "PutMetricData"));

    Reconciled result = sample.apply(Mode.OWNERS);

    assertThat(result.metrics().failures()).isNotEmpty();
    assertThat(result.complete()).isFalse();
    assertThat(result.alerts().sent()).isPositive();
  }

  @Test
  void aSweepThatIsStoppedTellsNobody() {
    try (Reconciliation work = sample.reconciliation(Mode.OWNERS)) {
      Reconciled result =
          work.run(
              sample.plan(true),
              new SweepListener() {
                @Override
                public void findingPage(String region, int findings) {
                  work.stop();
                }
              });

      assertThat(result.summary().cancelled()).isTrue();
    }
    assertThat(sample.standIn().mailbox().all()).isEmpty();
    assertThat(numbers()).isEmpty();
  }

  @Test
  void noObjectKeyLeavesTheProcess() throws IOException {
    Reconciled result = sample.apply(Mode.OWNERS);

    String everything =
        json(result.report())
            + sample.standIn().mailbox().all().stream()
                .map(message -> message.texts().toString())
                .collect(Collectors.joining());
    assertThat(everything).contains("OPENSSH_PRIVATE_KEY").doesNotContain("id_rsa", ".csv");
  }

  private static String line(BucketResult bucket) {
    String violations =
        bucket
            .violations()
            .map(violation -> "  " + violation.kind() + " " + violation.severity())
            .collect(Collectors.joining());
    return bucket.outcome().word() + "  " + bucket.id().name() + violations + "\n";
  }

  private int bucketsThatExist() {
    return Math.toIntExact(
        sample.standIn().organization().buckets().all().filter(Bucket::exists).count());
  }

  private Set<String> numbers() {
    Shard home = new Shard(sample.standIn().organization().administrator(), SampleRun.HOME);
    return sample.standIn().metrics().in(home).stream()
        .map(datum -> datum.metric().name())
        .collect(Collectors.toSet());
  }

  /** The one message that a topic received, without its line breaks. */
  private String only(String topic) {
    assertThat(sample.standIn().mailbox().to(topic)).hasSize(1);
    return sample.standIn().mailbox().to(topic).getFirst().textFor("email").replaceAll("\\s+", " ");
  }

  private static String json(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    report.writeJson(out);
    return out.toString(UTF_8);
  }
}
