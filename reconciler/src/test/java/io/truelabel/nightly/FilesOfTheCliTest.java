package io.truelabel.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.offline.OfflineAudit;
import io.truelabel.policy.Alerts.Mode;
import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.standin.AwsCli;
import io.truelabel.standin.SecondOpinion;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.JudgedBy;
import io.truelabel.sweep.SweepListener;
import io.truelabel.sweep.SweepSummary;
import io.truelabel.sweep.VerdictLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that the real AWS CLI writes, with the commands of the README, judged without AWS. */
final class FilesOfTheCliTest {
  private static final int IDS_AT_ONCE = 50;

  @TempDir private Path folder;
  private final SampleRun sample = new SampleRun();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  @DisplayName("are judged as AWS itself is, but for what only S3 can tell")
  void areJudgedAsAwsIs() throws Exception {
    Optional<Path> program =
        SecondOpinion.onThisMachine().find("aws", "files of the AWS CLI, judged without AWS");
    assumeTrue(program.isPresent(), "the AWS CLI is not installed");
    write(
        AwsCli.of(
            program.get(),
            sample.standIn().endpoint(),
            SampleOrganization.SECURITY,
            SampleRun.HOME));

    SweepSummary files =
        OfflineAudit.of(
                folder,
                JudgedBy.of(SampleRun.policy(Mode.OWNERS), "policy.yaml", ""),
                SampleRun.clock())
            .run(SweepListener.NONE);
    SweepSummary online = sample.run(Mode.OWNERS, false).summary();

    Map<String, String> offline = verdicts(files);
    Map<String, String> differing = verdicts(online);
    assertThat(offline).hasSizeGreaterThan(40).containsOnlyKeys(differing.keySet());
    differing.entrySet().removeIf(it -> it.getValue().equals(offline.get(it.getKey())));
    assertThat(differing)
        .containsOnlyKeys(
            "deleted-but-versions-kept", "object-since-deleted", "relabelled-this-morning");
    assertThat(offline.get("object-since-deleted")).contains("NONCOMPLIANT");
    assertThat(offline.get("relabelled-this-morning")).contains("UNKNOWN");
    assertThat(files.failures()).isEmpty();
  }

  private void write(AwsCli cli) throws IOException {
    keep("buckets", run(cli, "macie2", "describe-buckets"));
    JsonNode ids = run(cli, "macie2", "list-findings");
    keep("ids", ids);
    List<String> all = texts(ids.get("findingIds"));
    for (int i = 0; i < all.size(); i += IDS_AT_ONCE) {
      List<String> some = all.subList(i, Math.min(i + IDS_AT_ONCE, all.size()));
      keep("findings-" + i, run(cli, with(some, "macie2", "get-findings", "--finding-ids")));
    }
    JsonNode jobs = run(cli, "macie2", "list-classification-jobs");
    keep("jobs", jobs);
    for (JsonNode job : jobs.get("items")) {
      String id = job.get("jobId").asText();
      keep("job-" + id, run(cli, "macie2", "describe-classification-job", "--job-id", id));
    }
    String template =
        run(cli, "macie2", "get-automated-discovery-configuration")
            .get("sensitivityInspectionTemplateId")
            .asText();
    keep("template", run(cli, "macie2", "get-sensitivity-inspection-template", "--id", template));
    keep("identifiers", run(cli, "macie2", "list-custom-data-identifiers"));
    keep(
        "config",
        run(
            cli,
            "configservice",
            "select-aggregate-resource-config",
            "--configuration-aggregator-name",
            run(cli, "configservice", "describe-configuration-aggregators")
                .at("/ConfigurationAggregators/0/ConfigurationAggregatorName")
                .asText(),
            "--expression",
            "SELECT resourceId, accountId, awsRegion, tags, resourceCreationTime"
                + " WHERE resourceType = 'AWS::S3::Bucket' AND awsRegion = '"
                + SampleRun.HOME
                + "'"));
  }

  private void keep(String name, JsonNode answer) throws IOException {
    Files.writeString(folder.resolve(name + ".json"), answer.toPrettyString());
  }

  private static JsonNode run(AwsCli cli, String... arguments) {
    AwsCli.Answer answer = cli.run(arguments);
    assertThat(answer.problem()).isEmpty();
    return answer.json();
  }

  private static String[] with(List<String> more, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(more);
    return all.toArray(String[]::new);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(it -> texts.add(it.asText()));
    return texts;
  }

  /** What is said of every bucket in the home Region. */
  private static Map<String, String> verdicts(SweepSummary summary) {
    return summary
        .buckets()
        .filter(it -> it.id().region().equals(SampleRun.HOME))
        .collect(Collectors.toMap(it -> it.id().name(), FilesOfTheCliTest::verdicts));
  }

  private static String verdicts(BucketResult bucket) {
    return bucket.verdicts().stream().map(VerdictLine::toString).collect(Collectors.joining("\n"));
  }
}
