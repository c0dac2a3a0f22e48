package io.truelabel.standin.macie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.standin.AwsCli;
import io.truelabel.standin.SecondOpinion;
import io.truelabel.standin.StandIn;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The AWS CLI sets up what Macie does at the stand-in. */
class SetupByCliTest {
  private static final String KEY = "arn:aws:kms:eu-west-1:111122223333:key/1a2b";
  private static final String ALL_BUT_ONE =
      """
      {"bucketCriteria": {"excludes": {"and": [{"simpleCriterion":
        {"comparator": "EQ", "key": "S3_BUCKET_NAME", "values": ["left-out"]}}]}}}
      """;

  private final Optional<Path> aws =
      SecondOpinion.onThisMachine().find("aws", "the set-up of Macie, driven by the AWS CLI");

  private final StandIn standIn =
      StandIn.start(SampleOrganization.at(Instant.parse("2026-11-22T02:00:00Z")));

  @BeforeEach
  void needsTheCli() {
    assumeTrue(aws.isPresent());
  }

  @AfterEach
  void stop() {
    standIn.close();
  }

  @Test
  void aJobIsMadeAndCancelled() {
    String id =
        run(
                "create-classification-job",
                "--name",
                "everything",
                "--client-token",
                "token-1",
                "--job-type",
                "SCHEDULED",
                "--initial-run",
                "--schedule-frequency",
                "dailySchedule={}",
                "--managed-data-identifier-selector",
                "ALL",
                "--s3-job-definition",
                ALL_BUT_ONE)
            .path("jobId")
            .asText();

    JsonNode made = run("describe-classification-job", "--job-id", id);
    assertThat(made.path("jobStatus").asText()).isEqualTo("RUNNING");
    assertThat(made.path("managedDataIdentifierSelector").asText()).isEqualTo("ALL");
    assertThat(made.at("/s3JobDefinition/bucketCriteria/excludes/and").toString())
        .contains("left-out");

    run("update-classification-job", "--job-id", id, "--job-status", "CANCELLED");
    assertThat(run("describe-classification-job", "--job-id", id).path("jobStatus").asText())
        .isEqualTo("CANCELLED");
  }

  @Test
  void settingsAreChanged() {
    run("update-automated-discovery-configuration", "--status", "DISABLED");
    JsonNode discovery = run("get-automated-discovery-configuration");
    assertThat(discovery.path("status").asText()).isEqualTo("DISABLED");

    String template = discovery.path("sensitivityInspectionTemplateId").asText();
    run(
        "update-sensitivity-inspection-template",
        "--id",
        template,
        "--includes",
        "managedDataIdentifierIds=NAME,ADDRESS");
    assertThat(
            run("get-sensitivity-inspection-template", "--id", template)
                .at("/includes/managedDataIdentifierIds")
                .toString())
        .isEqualTo("[\"NAME\",\"ADDRESS\"]");

    run(
        "put-classification-export-configuration",
        "--configuration",
        "s3Destination={bucketName=%s,kmsKeyArn=%s}"
            .formatted(SampleOrganization.STATE_BUCKET, KEY));
    assertThat(
            run("get-classification-export-configuration")
                .at("/configuration/s3Destination/kmsKeyArn")
                .asText())
        .isEqualTo(KEY);
  }

  private JsonNode run(String operation, String... arguments) {
    String[] command = new String[arguments.length + 2];
    command[0] = "macie2";
    command[1] = operation;
    System.arraycopy(arguments, 0, command, 2, arguments.length);
    AwsCli.Answer answer =
        AwsCli.of(
                aws.orElseThrow(),
                standIn.endpoint(),
                SampleOrganization.SECURITY,
                SampleOrganization.HOME)
            .run(command);
    assertThat(answer.exitCode()).as(answer.problem()).isZero();
    return answer.json();
  }
}
