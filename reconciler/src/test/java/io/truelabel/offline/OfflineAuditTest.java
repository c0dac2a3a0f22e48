package io.truelabel.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.policyfile.DefaultPolicy;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.Failure;
import io.truelabel.sweep.JudgedBy;
import io.truelabel.sweep.SweepListener;
import io.truelabel.sweep.SweepSummary;
import io.truelabel.sweep.VerdictLine;
import io.truelabel.verdict.Outcome;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfflineAuditTest {
  private static final Instant NOW = Instant.parse("2026-03-04T00:00:00Z");
  private static final String NONE = "{\"findings\": []}";

  @TempDir private Path folder;
  private Exported exported;

  @BeforeEach
  void startWithNothing() {
    exported = new Exported(folder);
  }

  private SweepSummary judge() {
    try {
      return audit().run(SweepListener.NONE);
    } catch (UnusableFolderException e) {
      throw new AssertionError(e);
    }
  }

  private OfflineAudit audit() throws UnusableFolderException {
    JudgedBy policy = JudgedBy.of(DefaultPolicy.load(), "the default policy", "");
    return OfflineAudit.of(folder, policy, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static Map<String, Outcome> outcomes(SweepSummary summary) {
    return summary
        .buckets()
        .collect(Collectors.toMap(bucket -> bucket.id().name(), BucketResult::outcome));
  }

  private static BucketResult only(SweepSummary summary) {
    return summary.buckets().toList().getFirst();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "getfindings-personal",
        "getfindings-multiple",
        "getfindings-credentials-automated-discovery",
        "eventbridge-personal",
        "eventbridge-multiple",
        "eventbridge-credentials-automated-discovery"
      })
  void whatMacieFoundIsHeldAgainstTheLabelInWhateverFormItCame(String sample) {
    exported
        .with("0", Exported.template())
        .with("1", Exported.buckets(Exported.bucket()))
        .with("2", Exported.sample(sample).replace("scratch-eu-team", Exported.BUCKET));

    SweepSummary summary = judge();

    assertThat(outcomes(summary)).containsExactly(Map.entry(Exported.BUCKET, Outcome.NONCOMPLIANT));
    assertThat(summary.everythingRead()).isTrue();
    assertThat(summary.callCount()).isZero();
  }

  @Test
  void aFindingAndItsEventAreOneWitness() {
    exported
        .with("1", Exported.buckets(Exported.bucket()))
        .with("2", Exported.sample("getfindings-personal"))
        .with("3", Exported.sample("eventbridge-personal"))
        .with("4", Exported.sample("getfindings-personal"));

    assertThat(only(judge()).evidence().witnesses()).isEqualTo(1);
  }

  @Test
  void nothingFoundIsCompliant() {
    exported
        .with("1", Exported.buckets(Exported.bucket()))
        .with("2", NONE)
        .with("3", Exported.template());

    assertThat(outcomes(judge())).containsEntry(Exported.BUCKET, Outcome.COMPLIANT);
  }

  @Test
  void nobodyKnowsWhatWasLookedForUntilAFileSaysSo() {
    exported.with("1", Exported.buckets(Exported.bucket())).with("2", NONE);

    BucketResult bucket = only(judge());

    assertThat(bucket.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(bucket.verdicts())
        .extracting(VerdictLine::outcome)
        .containsExactly(Outcome.COMPLIANT, Outcome.COMPLIANT, Outcome.UNKNOWN);
  }

  @Test
  void aTemplateSaysNothingOfASecondRegion() {
    String abroad = Exported.bucket("abroad", "eu-west-1", "internal", "2026-03-03T00:00:00Z");
    exported
        .with("1", Exported.buckets(Exported.bucket(), abroad))
        .with("2", NONE)
        .with("3", NONE)
        .with("4", Exported.template());

    assertThat(outcomes(judge())).doesNotContainValue(Outcome.COMPLIANT);

    exported.with("5", Exported.template().replace("t-1", "t-2"));
    assertThat(outcomes(judge())).doesNotContainValue(Outcome.UNKNOWN);

    exported.with("5", Exported.template().replace("\"NAME\", ", ""));
    assertThat(outcomes(judge())).doesNotContainValue(Outcome.COMPLIANT);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "nothing,                                              UNKNOWN",
        "`{\"arn\": \"arn:aws:macie2:us-east-1:1:custom-data-identifier/c-1\", \"id\": \"c-1\","
            + " \"name\": \"EmployeeId\", \"regex\": \"E[0-9]+\", \"deleted\": true}`, COMPLIANT",
        "`{\"items\": [{\"arn\": \"arn:aws:macie2:us-east-1:1:custom-data-identifier/c-1\","
            + " \"id\": \"c-1\", \"name\": \"EmployeeId\"}]}`, COMPLIANT",
        "`{\"items\": [{\"arn\": \"arn:aws:macie2:us-east-1:1:custom-data-identifier/c-2\","
            + " \"id\": \"c-2\", \"name\": \"Other\"}]}`, UNKNOWN",
        "`{\"items\": []}`, UNKNOWN"
      })
  @DisplayName("an identifier of one's own is known by what a file says of it")
  void anIdentifierOfOnesOwn(String file, Outcome outcome) {
    exported
        .with("1", Exported.buckets(Exported.bucket()))
        .with("2", NONE)
        .with(
            "3",
            Exported.template()
                .replace(
                    "\"managedDataIdentifierIds\"",
                    "\"customDataIdentifierIds\": [\"c-1\"], \"managedDataIdentifierIds\""));
    if (!file.equals("nothing")) {
      exported.with("4", file);
    }

    assertThat(outcomes(judge())).containsEntry(Exported.BUCKET, outcome);
    assertThat(judge().failures()).isEmpty();
  }

  @Test
  @DisplayName("a job that is listed and nowhere described is missed, with what to export")
  void aListOfJobsAloneIsNotEnough() {
    exported
        .with("1", Exported.buckets(Exported.bucket()))
        .with("2", NONE)
        .with("3", "{\"items\": [{\"jobId\": \"j-1\", \"jobType\": \"SCHEDULED\"}]}");

    assertThat(judge().failures())
        .singleElement()
        .satisfies(it -> assertThat(it.problem()).startsWith("Macie's list of jobs names 1"))
        .satisfies(it -> assertThat(it.remedy()).contains("describe-classification-job"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "us-east-1, NONCOMPLIANT",
    "eu-west-1, UNKNOWN",
  })
  @DisplayName("only with the list of jobs of its Region it is known that no other job looks")
  void knowsThatNoOtherJobLooks(String listed, Outcome coverage) {
    String bucket =
        Exported.bucket()
            .replace("\"MONITORED\"", "\"NOT_MONITORED\"")
            .replace(
                "\"objectCount\"",
                "\"jobDetails\": {\"isDefinedInJob\": \"TRUE\", \"isMonitoredByJob\": \"TRUE\","
                    + " \"lastJobId\": \"j-1\", \"lastJobRunTime\": \"2026-03-02T00:00:00Z\"},"
                    + " \"objectCount\"");
    exported
        .with("1", Exported.buckets(bucket))
        .with("2", NONE)
        .with("3", job("j-1", "us-east-1"))
        .with("4", job("j-2", "eu-west-1"));
    assertThat(coverage()).isEqualTo(Outcome.UNKNOWN);

    exported.with(
        "5",
        "{\"items\": [{\"jobId\": \"%s\", \"jobType\": \"SCHEDULED\", \"jobStatus\": \"USER_PAUSED\","
                .formatted(listed.equals("us-east-1") ? "j-1" : "j-2")
            + " \"bucketDefinitions\": [{\"accountId\": \"%s\", \"buckets\": [\"%s\"]}]}]}"
                .formatted(Exported.ACCOUNT, Exported.BUCKET));
    assertThat(coverage()).isEqualTo(coverage);
    assertThat(judge().failures()).isEmpty();
  }

  private Outcome coverage() {
    return only(judge()).verdicts().getLast().outcome();
  }

  private static String job(String id, String region) {
    return """
    {"jobId": "%s", "jobArn": "arn:aws:macie2:%s:111122223333:classification-job/%s",
     "jobStatus": "USER_PAUSED", "jobType": "SCHEDULED", "initialRun": true,
     "lastRunTime": "2026-03-02 00:00:00+00:00", "samplingPercentage": 100,
     "createdAt": "2026-03-01 00:00:00+00:00", "statistics": {"numberOfRuns": 1},
     "lastRunErrorStatus": {"code": "NONE"}, "managedDataIdentifierSelector": "ALL",
     "s3JobDefinition": {"bucketDefinitions": []}}
    """
        .formatted(id, region, id);
  }

  /** The last page of a listing in which a job is described too late for a single reading. */
  @Test
  void aJobIsKnownInWhateverFileItStands() {
    String bucket =
        Exported.bucket()
            .replace("\"MONITORED\"", "\"NOT_MONITORED\"")
            .replace(
                "\"objectCount\"",
                "\"jobDetails\": {\"isDefinedInJob\": \"TRUE\", \"isMonitoredByJob\": \"TRUE\","
                    + " \"lastJobId\": \"j-1\", \"lastJobRunTime\": \"2026-03-02T00:00:00Z\"},"
                    + " \"objectCount\"");
    exported.with("1", Exported.buckets(bucket)).with("2", NONE);
    assertThat(outcomes(judge())).containsEntry(Exported.BUCKET, Outcome.UNKNOWN);

    exported.with(
        "3",
        """
        {"jobId": "j-1", "jobStatus": "IDLE", "jobType": "SCHEDULED", "initialRun": true,
         "lastRunTime": "2026-03-02 00:00:00+00:00", "samplingPercentage": 100,
         "createdAt": "2026-03-01 00:00:00+00:00",
         "lastRunErrorStatus": {"code": "NONE"}, "managedDataIdentifierSelector": "ALL",
         "s3JobDefinition": {"bucketDefinitions": []}}
        """);
    assertThat(outcomes(judge())).containsEntry(Exported.BUCKET, Outcome.COMPLIANT);
  }

  @Test
  void nobodyAskedIsNotNothingFound() {
    exported.with("1", Exported.buckets(Exported.bucket()));

    SweepSummary summary = judge();

    assertThat(outcomes(summary)).containsEntry(Exported.BUCKET, Outcome.UNKNOWN);
    assertThat(summary.failures())
        .extracting(Failure::problem)
        .singleElement()
        .asString()
        .startsWith("No file holds findings of this Region");
  }

  @Test
  void policyFindingsAloneShowThatMacieWasAsked() {
    exported
        .with("0", Exported.template())
        .with("1", Exported.buckets(Exported.bucket()))
        .with("2", Exported.sample("getfindings-policy"));

    assertThat(outcomes(judge())).containsEntry(Exported.BUCKET, Outcome.COMPLIANT);
  }

  @Test
  void eachEmptyListAnswersForOneRegion() {
    String abroad = Exported.bucket("abroad", "eu-west-1", "internal", "2026-03-03T00:00:00Z");
    exported
        .with("1", Exported.buckets(Exported.bucket(), abroad))
        .with("2", NONE)
        .with("4", Exported.template())
        .with("5", Exported.template());

    assertThat(outcomes(judge())).doesNotContainValue(Outcome.COMPLIANT);

    exported.with("3", "{\"findingIds\": []}");
    assertThat(outcomes(judge())).containsOnlyKeys("abroad", Exported.BUCKET);
    assertThat(outcomes(judge())).doesNotContainValue(Outcome.UNKNOWN);
  }

  @Test
  void aFindingThatIsListedAndNowhereHeldIsMissed() {
    exported
        .with("1", Exported.buckets(Exported.bucket()))
        .with("2", Exported.sample("getfindings-personal"))
        .with("3", "{\"findingIds\": [\"9c41e2f1a6b04d0d9d0f7a1c2example\", \"other\"]}");

    SweepSummary summary = judge();

    assertThat(summary.everythingRead()).isFalse();
    assertThat(summary.failures().getFirst().problem())
        .startsWith("Macie's list of findings names 1 that no file holds.");
  }

  @Test
  void theNewerOfTwoDescriptionsOfABucketCounts() {
    String old =
        Exported.bucket(Exported.BUCKET, Exported.REGION, "internal", "2026-03-01T00:00:00Z");
    String now =
        Exported.bucket(Exported.BUCKET, Exported.REGION, "restricted", "2026-03-03T00:00:00Z");
    exported
        .with("1", Exported.buckets(now))
        .with("2", Exported.buckets(old))
        .with("3", Exported.sample("getfindings-personal"));

    assertThat(only(judge()).level()).isEqualTo("restricted");
  }

  @Test
  void findingsOfARegionWithoutBucketsAreSaid() {
    String abroad = Exported.bucket("abroad", "eu-west-1", "internal", "2026-03-03T00:00:00Z");
    exported
        .with("1", Exported.buckets(abroad))
        .with("2", Exported.sample("getfindings-personal"))
        .with("3", NONE);

    assertThat(judge().failures())
        .extracting(Failure::region, Failure::step)
        .containsExactly(tuple("us-east-1", "list the buckets"));
  }

  @Nested
  class ADamagedFile {

    private SweepSummary with(String content) {
      exported
          .with("0", Exported.template())
          .with("1", Exported.buckets(Exported.bucket()))
          .with("2", NONE)
          .with("damaged", content);
      return judge();
    }

    @Test
    void whoseKindNobodyKnowsMayHaveHeldAnything() {
      SweepSummary summary = with("");

      assertThat(only(summary).outcome()).isEqualTo(Outcome.UNKNOWN);
      assertThat(summary.unlisted()).containsExactly(Exported.REGION);
      assertThat(summary.failures()).extracting(Failure::step).contains("read damaged");
    }

    @Test
    void ofFindingsMakesContentsUnknown() {
      SweepSummary summary = with("{\"findings\": []");

      assertThat(only(summary).outcome()).isEqualTo(Outcome.UNKNOWN);
      assertThat(summary.unlisted()).isEmpty();
    }

    @Test
    void provesWhatItHoldsBeforeTheDamage() {
      String findings = Exported.sample("getfindings-personal");
      SweepSummary summary = with(findings.substring(0, findings.length() - 3));

      assertThat(only(summary).outcome()).isEqualTo(Outcome.NONCOMPLIANT);
      assertThat(summary.complete()).isFalse();
    }

    @Test
    void ofBucketsMakesTheListUnsure() {
      String buckets = Exported.buckets(Exported.bucket());
      SweepSummary summary = with(buckets.substring(0, buckets.length() - 1));

      assertThat(only(summary).outcome()).isEqualTo(Outcome.COMPLIANT);
      assertThat(summary.unlisted()).containsExactly(Exported.REGION);
      assertThat(summary.complete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hello, these are my notes.", "{\"Findings\": []}", "{\"TagSet\": []}"})
    void thatIsNoneOfOursIsSaidAndHidesNothing(String content) {
      SweepSummary summary = with(content);

      assertThat(only(summary).outcome()).isEqualTo(Outcome.COMPLIANT);
      assertThat(summary.complete()).isFalse();
      assertThat(summary.failures())
          .singleElement()
          .satisfies(failure -> {
            assertThat(failure.step()).isEqualTo("read damaged");
            assertThat(failure.remedy()).isNotEmpty();
          });
    }

    @Test
    void whoseBucketsAreNotAsMacieWritesThemLosesThoseAlone() {
      SweepSummary summary =
          with(
              Exported.buckets(
                  Exported.bucket("other", Exported.REGION, "internal", "2026-03-03T00:00:00Z"),
                  "{\"accountId\": \"1\", \"bucketName\": \"b\", \"region\": \"nowhere\"}",
                  "{\"accountId\": \"1\", \"bucketName\": \"c\", \"region\": \"us-east-1\","
                      + " \"bucketCreatedAt\": \"yesterday\"}"));

      assertThat(outcomes(summary)).containsOnlyKeys("other", Exported.BUCKET);
      assertThat(summary.failures().getFirst().problem())
          .startsWith("2 buckets in it are not written as Macie writes them.");
    }

    @Test
    void whoseFindingsAreNotAsMacieWritesThemMakesContentsUnknown() {
      SweepSummary summary =
          with(
              Exported.sample("getfindings-personal")
                  .replace("2026-03-03T04:17:51.331Z", "yesterday"));

      assertThat(only(summary).outcome()).isEqualTo(Outcome.UNKNOWN);
      assertThat(summary.failures().getFirst().problem()).contains("findings in damaged are not");
    }
  }

  @Nested
  class ADiscoveryResult {
    private static final String KEY = "exports/2026/03/customers.jsonl";

    private SweepSummary with(String... results) {
      exported
          .with("0", Exported.template())
          .with("1", Exported.buckets(Exported.bucket()))
          .with("2", Exported.sample("getfindings-personal"))
          .with("AWSLogs/r.jsonl.gz", Exported.packed(String.join("\n", results)));
      return judge();
    }

    @Test
    void thatFoundNothingInWhatReplacedTheObjectClearsIt() {
      SweepSummary summary = with(Exported.clean(KEY, "new", "2026-03-03T20:00:00Z"));

      assertThat(outcomes(summary)).containsEntry(Exported.BUCKET, Outcome.COMPLIANT);
    }

    @Test
    void ofTheSameStateOfTheObjectClearsNothing() {
      SweepSummary summary =
          with(Exported.clean(KEY, "6bb7fd4fa9d36d6b8fb8882ca0example", "2026-03-03T20:00:00Z"));

      assertThat(outcomes(summary)).containsEntry(Exported.BUCKET, Outcome.NONCOMPLIANT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SKIPPED", "PARTIAL"})
    void thatDidNotReadTheObjectToItsEndClearsNothing(String status) {
      SweepSummary summary =
          with(Exported.clean(KEY, "new", "2026-03-03T20:00:00Z").replace("COMPLETE", status));

      assertThat(outcomes(summary)).containsEntry(Exported.BUCKET, Outcome.NONCOMPLIANT);
    }

    @Test
    void ofAnotherJobMayNotHaveLookedForTheSame() {
      SweepSummary summary =
          with(
              Exported.clean(KEY, "new", "2026-03-03T20:00:00Z")
                  .replace("3ce05dbb7ec5505def334104b0example", "another"));

      assertThat(outcomes(summary)).containsEntry(Exported.BUCKET, Outcome.NONCOMPLIANT);
    }

    @Test
    void thatIsOlderThanTheFindingClearsNothing() {
      SweepSummary summary = with(Exported.clean(KEY, "old", "2026-03-01T20:00:00Z"));

      assertThat(outcomes(summary)).containsEntry(Exported.BUCKET, Outcome.NONCOMPLIANT);
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
      "COMPLETE, 2026-03-03T20:00:00Z, COMPLIANT",
      "PARTIAL,  2026-03-03T20:00:00Z, NONCOMPLIANT",
      "SKIPPED,  2026-03-03T20:00:00Z, NONCOMPLIANT",
      "COMPLETE, 2022-03-03T20:00:00Z, NONCOMPLIANT"
    })
    @DisplayName(
        "proves a look where the inventory knows of none, unless it is older than the bucket")
    void provesALook(String status, String time, Outcome coverage) {
      String neverLooked =
          Exported.bucket()
              .replace("\"lastAutomatedDiscoveryTime\": \"2026-03-02T00:00:00+00:00\",", "");
      exported
          .with("0", Exported.template())
          .with("1", Exported.buckets(neverLooked))
          .with(
              "2.gz", Exported.packed(Exported.clean("a", "e", time).replace("COMPLETE", status)));

      assertThat(only(judge()).verdicts())
          .filteredOn(it -> it.rule().equals("s3-classification-coverage"))
          .extracting(VerdictLine::outcome)
          .containsExactly(coverage);
    }

    @Test
    void aloneShowsThatMacieLookedAndFoundNothing() {
      exported
          .with("0", Exported.template())
          .with("1", Exported.buckets(Exported.bucket()))
          .with("2.gz", Exported.packed(Exported.clean("a", "e", "2026-03-03T20:00:00Z")));

      assertThat(outcomes(judge())).containsEntry(Exported.BUCKET, Outcome.COMPLIANT);
    }
  }

  @Nested
  class AnInventoryOfConfig {

    private String row(String bucket, String level) {
      return """
      {"resourceId": "%s", "accountId": "%s", "awsRegion": "%s", "resourceType":\
       "AWS::S3::Bucket", "resourceCreationTime": "2023-02-11T09:12:44.000Z",\
       "tags": [{"key": "DataClassification", "value": "%s"},\
       {"key": "SupportSNSTopic", "value": "payments-support"}]}\
      """
          .formatted(bucket, Exported.ACCOUNT, Exported.REGION, level);
    }

    private SweepSummary with(String... rows) {
      ObjectNode answer = JsonNodeFactory.instance.objectNode();
      ArrayNode results = answer.putArray("Results");
      List.of(rows).forEach(results::add);
      exported
          .with("0", Exported.template())
          .with("1", Exported.buckets(Exported.bucket()))
          .with("2", NONE)
          .with("3", answer.toString());
      return judge();
    }

    @Test
    void thatAgreesChangesNothing() {
      SweepSummary summary = with(row(Exported.BUCKET, "internal"));

      assertThat(only(summary).outcome()).isEqualTo(Outcome.COMPLIANT);
      assertThat(only(summary).notices()).isEmpty();
    }

    @Test
    void thatContradictsMacieMakesTheTagsUnknown() {
      SweepSummary summary = with(row(Exported.BUCKET, "restricted"));

      assertThat(only(summary).outcome()).isEqualTo(Outcome.UNKNOWN);
      assertThat(only(summary).tagsUnknown()).contains("say different things about the tags");
    }

    @Test
    void showsBucketsThatMacieDoesNotList() {
      SweepSummary summary = with(row(Exported.BUCKET, "internal"), row("unseen", "internal"));

      assertThat(outcomes(summary)).containsOnlyKeys("unseen", Exported.BUCKET);
    }

    @Test
    @DisplayName("that lacks a bucket says so, but not of an account that it knows nothing of")
    void saysWhatConfigLacks() {
      String elsewhere =
          Exported.bucket("elsewhere", Exported.REGION, "internal", "2026-03-03T00:00:00Z")
              .replace(Exported.ACCOUNT, "777788889999");
      exported.with("9", Exported.buckets(elsewhere));

      SweepSummary summary = with(row("other", "internal"));

      assertThat(notices(summary, Exported.BUCKET))
          .contains("AWS Config does not list this bucket");
      assertThat(notices(summary, "elsewhere"))
          .contains("may be a day old")
          .doesNotContain("AWS Config");
    }

    private String notices(SweepSummary summary, String bucket) {
      return summary
          .buckets()
          .filter(it -> it.id().name().equals(bucket))
          .flatMap(it -> it.notices().stream())
          .collect(Collectors.joining(" "));
    }

    @Test
    void withoutTheNameOfABucketIsSaid() {
      SweepSummary summary = with("{\"resourceName\": \"b\"}");

      assertThat(summary.failures())
          .extracting(Failure::problem)
          .singleElement()
          .asString()
          .startsWith("1 configuration items in it do not say which bucket");
    }
  }

  @Test
  void aFolderWithoutBucketsIsNoUse() {
    exported.with("findings.json", Exported.sample("getfindings-personal")).with("bad", "");

    UnusableFolderException refused =
        catchThrowableOfType(UnusableFolderException.class, this::audit);

    assertThat(refused.problem())
        .contains("None of the 2 files", "The first that cannot be used is bad.");
    assertThat(refused.remedy()).contains("aws macie2 describe-buckets");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-03T04:17:51.331000+00:00",
        "2026-03-03T04:17:51.331Z",
        "2026-03-03T05:17:51.331+01:00",
        "2026-03-03 04:17:51.331000+00:00"
      })
  void everyWayToWriteATimeIsTheSameTime(String time) {
    exported
        .with("1", Exported.buckets(Exported.bucket().replace("2026-03-02T00:00:00+00:00", time)))
        .with(
            "2", Exported.sample("getfindings-personal").replace("2026-03-03T04:17:51.331Z", time));

    assertThat(only(judge()).outcome()).isEqualTo(Outcome.NONCOMPLIANT);
  }
}
