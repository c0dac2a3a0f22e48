package io.truelabel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.policy.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepFromTest {
  private static final String BUCKET =
      """
      {"buckets": [{"accountId": "111122223333", "bucketName": "invoices", "region": "eu-west-1",
        "bucketArn": "arn:aws:s3:::invoices", "lastUpdated": "2026-11-20T02:00:00.000000+00:00",
        "automatedDiscoveryMonitoringStatus": "MONITORED", "objectCount": 5,
        "lastAutomatedDiscoveryTime": "2026-11-20T00:00:00.000000+00:00",
        "publicAccess": {"effectivePermission": "NOT_PUBLIC"}, "sharedAccess": "NOT_SHARED",
        "replicationDetails": {"replicatedExternally": false},
        "tags": [{"key": "DataClassification", "value": "internal"},
                 {"key": "SupportSNSTopic", "value": "payments-alerts"}]}]}
      """;

  /** What automated discovery looks for: without it nobody knows what was not found. */
  private static final String TEMPLATE =
      Catalogue.bundled().identifiers().stream()
          .map(identifier -> '"' + identifier.id() + '"')
          .collect(
              Collectors.joining(
                  ", ",
                  "{\"sensitivityInspectionTemplateId\": \"t-1\", \"excludes\": {},"
                      + " \"includes\": {\"managedDataIdentifierIds\": [",
                  "]}}"));

  @TempDir private Path folder;

  private CommandRun sweep(String... more) {
    String[] arguments = new String[more.length + 3];
    arguments[0] = "sweep";
    arguments[1] = "--from";
    arguments[2] = folder.toString();
    System.arraycopy(more, 0, arguments, 3, more.length);
    return CommandRun.of(arguments);
  }

  private void with(String file, String content) throws IOException {
    Files.writeString(folder.resolve(file), content);
  }

  @Test
  void judgesAFolderWithoutAnyAwsAndSaysByWhat() throws IOException {
    with("buckets.json", BUCKET);
    with("findings.json", "{\"findings\": []}");
    with("template.json", TEMPLATE);

    CommandRun run = sweep();

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("1 bucket: 1 compliant.").contains("read with 0 AWS calls");
    assertThat(run.err())
        .contains("Judged by 3 files: 1 bucket, 0 findings")
        .containsIgnoringWhitespaces("AWS was not asked.");
  }

  @Test
  void aFileThatCannotBeUsedIsOneLineWithARemedyAndEndsWithThree() throws IOException {
    with("buckets.json", BUCKET);
    with("findings.json", "{\"findings\": []}");
    with("notes.txt", "call the auditor");

    CommandRun run = sweep();

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).contains("read notes.txt: It is not JSON.").contains("--output json");
    assertThat(run.out()).doesNotContain("auditor");
    assertThat(run.err()).contains("Incomplete: something could not be read");
  }

  @Test
  void aHostileFileNameBreaksNoLine() throws IOException {
    with("buckets.json", BUCKET);
    with("evil\n\u001b[31mname.json", "{}");

    assertThat(sweep().out()).doesNotContain("\u001b").doesNotContain("evil\n");
  }

  @Test
  void aFolderWithNothingToJudgeEndsWithTwoAndGuidance() {
    CommandRun run = sweep();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("there is nothing to judge").contains("describe-buckets");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aFolderThatDoesNotExistEndsWithTwo() {
    CommandRun run = CommandRun.of("sweep", "--from", folder.resolve("missing").toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("is not a folder");
  }

  @ParameterizedTest(name = "as of {0}: {1}")
  @CsvSource({
    "2026-11-21T03:00:00Z,      1 noncompliant",
    "2026-11-20T23:59:59Z,      1 unproven",
    "2026-11-21T01:59:59+02:00, 1 unproven"
  })
  void filesCanBeJudgedAsOfTheTimeTheyWereCollected(String time, String counts) throws IOException {
    with(
        "buckets.json",
        BUCKET
            .replace("\"lastAutomatedDiscoveryTime\": \"2026-11-20T00:00:00.000000+00:00\",", "")
            .replace(
                "\"region\": \"eu-west-1\"",
                "\"region\": \"eu-west-1\", \"bucketCreatedAt\": \"2026-11-19T00:00:00+00:00\""));
    with("findings.json", "{\"findings\": []}");
    with("template.json", TEMPLATE);

    assertThat(sweep("--as-of", time).out()).contains("1 bucket: " + counts);
  }

  @Test
  void aTimeThatIsNoneAndATimeWithoutFilesAreMistakes() throws IOException {
    with("buckets.json", BUCKET);

    CommandRun noTime = sweep("--as-of", "yesterday");
    CommandRun noFiles = CommandRun.of("sweep", "--as-of", "2026-11-20T00:00:00Z");

    assertThat(noTime.exitCode()).isEqualTo(2);
    assertThat(noTime.err()).contains("'yesterday' cannot be a time").contains("2026-11-22T02");
    assertThat(noFiles.exitCode()).isEqualTo(2);
    assertThat(noFiles.err()).contains("--as-of is for files");
  }

  @Test
  void whatIsForAwsCannotGoWithFiles() throws IOException {
    with("buckets.json", BUCKET);

    CommandRun regions = sweep("--regions", "eu-west-1");
    CommandRun apply = sweep("--apply");
    CommandRun state = sweep("--state-bucket", "truelabel-state");

    assertThat(regions.exitCode()).isEqualTo(2);
    assertThat(regions.err()).contains("so --regions cannot go with it");
    assertThat(apply.exitCode()).isEqualTo(2);
    assertThat(apply.err()).contains("so --apply cannot go with it");
    assertThat(state.exitCode()).isEqualTo(2);
    assertThat(state.err()).contains("so --state-bucket cannot go with it");
  }
}
