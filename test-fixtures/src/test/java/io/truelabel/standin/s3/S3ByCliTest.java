package io.truelabel.standin.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Tags;
import io.truelabel.standin.AwsCli;
import io.truelabel.standin.SecondOpinion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;

/** The AWS CLI drives every S3 operation of the stand-in and reads what the SDK wrote. */
class S3ByCliTest {

  private final Optional<Path> aws =
      SecondOpinion.onThisMachine().find("aws", "the S3 operations, driven by the AWS CLI");

  private final Fixture fixture =
      new Fixture()
          .bucket("state", Fixture.HOME, Tags.NONE)
          .bucket("labelled", Fixture.HOME, Tags.of("DataClassification", "internal"));

  @TempDir private Path folder;

  @BeforeEach
  void needsTheCli() {
    assumeTrue(aws.isPresent());
  }

  @AfterEach
  void stop() {
    fixture.close();
  }

  @Test
  void tags() {
    assertThat(tagSet()).isEqualTo("internal");

    succeed("put-bucket-tagging", "--bucket", "labelled", "--tagging", tagging("öffentlich"));
    assertThat(tagSet()).isEqualTo("öffentlich");

    succeed("delete-bucket-tagging", "--bucket", "labelled");
    assertThat(run("get-bucket-tagging", "--bucket", "labelled").problem())
        .contains("NoSuchTagSet");
  }

  @Test
  void objectsWithConditions() throws IOException {
    fixture.s3.putObject(
        r -> r.bucket("state").key("a b/ä.json"), RequestBody.fromString("from the SDK"));
    Path read = folder.resolve("read");
    Path write = Files.writeString(folder.resolve("write"), "from the CLI");

    String eTag = succeed("head-object", object()).get("ETag").asText();
    succeed("get-object", object(read.toString()));
    assertThat(read).content().isEqualTo("from the SDK");

    assertThat(run("put-object", object("--body", write.toString(), "--if-none-match", "*")))
        .satisfies(answer -> assertThat(answer.problem()).contains("PreconditionFailed"));
    succeed("put-object", object("--body", write.toString(), "--if-match", eTag));
    succeed("get-object", object(read.toString()));
    assertThat(read).content().isEqualTo("from the CLI");

    succeed("delete-object", object());
    assertThat(run("head-object", object()).problem()).contains("404");
  }

  @Test
  void listings() {
    fixture.s3.putObject(r -> r.bucket("state").key("in/ä +%&.csv"), RequestBody.fromString("x"));

    JsonNode object =
        succeed("list-objects-v2", "--bucket", "state", "--prefix", "in/").at("/Contents/0");

    assertThat(object.get("Key").asText()).isEqualTo("in/ä +%&.csv");
    assertThat(object.get("LastModified").asText()).startsWith("2026-03-03T04");
    assertThat(succeed("list-buckets", "--page-size", "1").at("/Buckets").size()).isEqualTo(2);
    assertThat(succeed("head-bucket", "--bucket", "state").at("/BucketRegion").asText())
        .isEqualTo(Fixture.HOME);
  }

  @Test
  void versions() throws IOException {
    fixture.standIn.organization().buckets().change("state", Bucket::withVersions);
    String body = Files.writeString(folder.resolve("write"), "from the CLI").toString();
    String first = succeed("put-object", object("--body", body)).get("VersionId").asText();
    succeed("put-object", object("--body", body));
    assertThat(succeed("delete-object", object()).get("DeleteMarker").asBoolean()).isTrue();

    JsonNode listed = succeed("list-object-versions", "--bucket", "state", "--page-size", "1");
    succeed(
        "delete-objects",
        "--bucket",
        "state",
        "--delete",
        "{\"Objects\":[{\"Key\":\"a b/ä.json\",\"VersionId\":\"" + first + "\"}]}");

    assertThat(listed.get("Versions").findValuesAsText("IsLatest"))
        .containsExactly("false", "false");
    assertThat(listed.at("/Versions/1/VersionId").asText()).isEqualTo(first);
    assertThat(listed.at("/DeleteMarkers/0/IsLatest").asBoolean()).isTrue();
    assertThat(succeed("list-object-versions", "--bucket", "state").get("Versions")).hasSize(1);
    assertThat(succeed("list-objects-v2", "--bucket", "state").has("Contents")).isFalse();
  }

  private String tagSet() {
    return succeed("get-bucket-tagging", "--bucket", "labelled").at("/TagSet/0/Value").asText();
  }

  private static String tagging(String label) {
    return "{\"TagSet\":[{\"Key\":\"DataClassification\",\"Value\":\"" + label + "\"}]}";
  }

  private static String[] object(String... more) {
    String[] named = new String[more.length + 4];
    System.arraycopy(new String[] {"--bucket", "state", "--key", "a b/ä.json"}, 0, named, 0, 4);
    System.arraycopy(more, 0, named, 4, more.length);
    return named;
  }

  private JsonNode succeed(String operation, String... arguments) {
    AwsCli.Answer answer = run(operation, arguments);
    assertThat(answer.exitCode()).as(answer.problem()).isZero();
    return answer.json();
  }

  private AwsCli.Answer run(String operation, String... arguments) {
    String[] command = new String[arguments.length + 2];
    command[0] = "s3api";
    command[1] = operation;
    System.arraycopy(arguments, 0, command, 2, arguments.length);
    return AwsCli.of(aws.orElseThrow(), fixture.standIn.endpoint(), Fixture.OWNER, Fixture.HOME)
        .run(command);
  }
}
