package io.truelabel.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.standin.StandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class CollectCommandTest {
  private static final String EVERYWHERE = "eu-west-1,us-east-1";

  private final StandIn standIn =
      StandIn.start(SampleOrganization.at(CommandRun.NOW), CommandRun.NOW, 0);

  @AfterAll
  void stop() {
    standIn.close();
  }

  private CommandRun.Setting administrator() {
    return CommandRun.against(standIn.endpoint(), SampleOrganization.SECURITY);
  }

  private CommandRun collect(Path folder, String... more) {
    return administrator()
        .run(
            Stream.concat(
                    Stream.of("collect", folder.toString(), "--regions", EVERYWHERE),
                    Stream.of(more))
                .toArray(String[]::new));
  }

  private static JsonNode judged(CommandRun run) throws IOException {
    JsonNode report = JsonMapper.builder().build().readTree(run.out());
    ((ObjectNode) report.path("sweep")).remove(List.of("durationMillis", "calls", "policy"));
    return report;
  }

  private static String everything(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return String.join(
          "\n",
          files
              .map(file -> {
                try {
                  return Files.readString(file, UTF_8);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
              .toList());
    }
  }

  @Test
  void theFolderIsJudgedAsTheOrganizationWasBucketByBucket(@TempDir Path folder)
      throws IOException {
    CommandRun online = administrator().run("sweep", "--regions", EVERYWHERE, "--format", "json");
    CommandRun collected = collect(folder);
    long calls = standIn.calls().total();

    CommandRun offline = CommandRun.of("sweep", "--from", folder.toString(), "--format", "json");

    assertThat(standIn.calls().total()).as("calls while judging files").isEqualTo(calls);
    JsonNode expected = judged(online);
    JsonNode actual = judged(offline);
    assertThat(expected.path("buckets").size()).isGreaterThan(50);
    for (int i = 0; i < expected.path("buckets").size(); i++) {
      assertThat(actual.path("buckets").path(i)).isEqualTo(expected.path("buckets").path(i));
    }
    assertThat(actual.path("buckets")).hasSameSizeAs(expected.path("buckets"));
    assertThat(actual.path("failures")).isEqualTo(expected.path("failures"));
    assertThat(actual.path("totals")).isEqualTo(expected.path("totals"));
    assertThat(offline.exitCode()).isEqualTo(online.exitCode()).isEqualTo(collected.exitCode());
  }

  @Test
  void nothingInTheFolderNamesAnObjectOrWhereDataWasFound(@TempDir Path folder) throws IOException {
    collect(folder);

    assertThat(everything(folder))
        .doesNotContain("may.csv")
        .doesNotContain("lineRanges")
        .doesNotContain("occurrences\"")
        .doesNotContain("SecretAccessKey")
        .contains("object-");
  }

  @Test
  void objectsAreNamedOnRequestOnly(@TempDir Path folder) throws IOException {
    collect(folder, "--with-object-names");

    assertThat(everything(folder)).contains("settlements/may.csv");
  }

  @Test
  void twoCollectionsHaveDifferentPseudonyms(@TempDir Path one, @TempDir Path other)
      throws IOException {
    collect(one);
    collect(other);

    String first = everything(one);
    String pseudonym =
        Pattern.compile("object-[0-9a-f]{24}")
            .matcher(first)
            .results()
            .findFirst()
            .orElseThrow()
            .group();
    assertThat(everything(other)).doesNotContain(pseudonym);
  }

  @Test
  void saysWhatIsInItAndWhatIsNot(@TempDir Path folder) throws IOException {
    CommandRun run = collect(folder);

    assertThat(run.out())
        .contains("Macie2-DescribeBuckets.jsonl:", "Left out: objects", "pseudonyms");
    assertThat(Files.readString(folder.resolve("README.txt")))
        .startsWith("Truelabel collected this folder at 2026-11-21T03:00:00Z")
        .contains(SampleOrganization.SECURITY, "eu-west-1, us-east-1", "What is not in it");
  }

  @Test
  void aFolderThatHoldsAnythingElseIsLeftAsItIs(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("thesis.txt"), "years of work");
    long calls = standIn.calls().total();

    CommandRun run = collect(folder);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("holds files that no collection made");
    assertThat(folder.toFile().list()).hasSize(1);
    assertThat(standIn.calls().total() - calls).as("only who is asking").isLessThanOrEqualTo(1);
  }

  @Test
  void aFolderThatWasCollectedBeforeIsReplaced(@TempDir Path folder) throws IOException {
    collect(folder);
    assertThat(collect(folder).exitCode()).isEqualTo(3);
    Files.writeString(folder.resolve("thesis.txt"), "years of work");

    assertThat(collect(folder).exitCode()).isEqualTo(2);
    assertThat(folder.resolve("Macie2-DescribeBuckets.jsonl")).exists();
  }

  @Test
  void whatWasChangedAfterwardsIsNotBelieved(@TempDir Path folder) throws IOException {
    collect(folder);
    Path findings = folder.resolve("Macie2-GetFindings.jsonl");
    Files.writeString(findings, Files.readString(findings).replace("CREDIT_CARD_NUMBER", "NAME"));
    Files.writeString(folder.resolve("more.json"), "{}", StandardOpenOption.CREATE_NEW);

    CommandRun run = CommandRun.of("sweep", "--from", folder.toString());

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out())
        .contains("read Macie2-GetFindings.jsonl: It is missing, or was changed")
        .contains("read more.json: It does not belong to the collection");
  }

  @Test
  void aCollectionThatWasCutOffIsNotJudged(@TempDir Path folder) throws IOException {
    Interrupts atOnce =
        stop -> {
          stop.run();
          return () -> {};
        };
    administrator().interrupts(atOnce).run("collect", folder.toString());

    CommandRun run = CommandRun.of("sweep", "--from", folder.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("was cut off before its end");
  }
}
