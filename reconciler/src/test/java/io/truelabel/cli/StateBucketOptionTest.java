package io.truelabel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.aws.StateBucket;
import io.truelabel.policyfile.DefaultPolicy;
import io.truelabel.policyformat.PolicyFormat;
import io.truelabel.sampleorg.ObjectStore;
import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.sampleorg.StoredObject;
import io.truelabel.sampleorg.Witness;
import io.truelabel.standin.StandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("With the state bucket named, a command")
class StateBucketOptionTest {

  private static final String BUCKET = SampleOrganization.STATE_BUCKET;
  private static final String CARDS = "card-numbers-under-internal";
  private static final String DELETED = "deleted-but-versions-kept";

  private final StandIn standIn =
      StandIn.start(SampleOrganization.at(CommandRun.NOW), CommandRun.NOW, 0);

  @AfterEach
  void stop() {
    standIn.close();
  }

  private CommandRun run(String... arguments) {
    return CommandRun.against(standIn.endpoint(), SampleOrganization.SECURITY)
        .columns(100)
        .run(arguments);
  }

  private CommandRun remembering(String... arguments) {
    return run(
        Stream.concat(Arrays.stream(arguments), Stream.of("--state-bucket", BUCKET))
            .toArray(String[]::new));
  }

  private List<String> kept() {
    ObjectStore objects = standIn.organization().objects();
    return objects.withPrefix(BUCKET, "", "").map(StoredObject::key).toList();
  }

  /** Macie forgets a finding after 90 days. */
  private void macieForgets(String bucket) {
    standIn.organization().findings().removeAbout(bucket);
  }

  @Test
  void readsAndWritesNothingThereUnlessItIsTold() {
    remembering("sweep");
    assertThat(kept()).isEmpty();

    remembering("sweep", "--apply");
    assertThat(kept()).contains("ledger/v1/222233334444/eu-west-1.jsonl.gz");
  }

  @Test
  void sweepsByWhatTheNightlySweepRemembers() {
    remembering("sweep", "--apply");
    macieForgets(CARDS);

    assertThat(run("sweep").out()).doesNotContain(CARDS);
    assertThat(remembering("sweep").out()).contains(CARDS);
  }

  @Test
  void explainsFromWhenAndWhatIsRemembered() throws IOException {
    remembering("sweep", "--apply");
    macieForgets(CARDS);

    CommandRun cards = remembering("explain", CARDS);
    CommandRun deleted = remembering("explain", DELETED);

    Golden.assertMatches("explain-remembered.txt", cards.out());
    assertThat(cards.err()).isEmpty();
    assertThat(run("explain", DELETED).out()).contains("s3-classification-contents: noncompliant");
    assertThat(deleted.out())
        .contains("s3-classification-contents: compliant")
        .contains("1 detection, because the object is gone");
  }

  @Test
  void saysWhereNothingIsRememberedYet() {
    assertThat(remembering("explain", CARDS).out())
        .contains("none yet of this account and Region")
        .contains("CREDIT_CARD_NUMBER");
  }

  @Test
  void judgesByThePolicyThatIsDeployedThere() {
    assertThat(remembering("explain", CARDS).out()).contains("What applies in the default policy");

    deploy(PolicyFormat.write(DefaultPolicy.load()));

    assertThat(remembering("explain", CARDS).out())
        .contains("What applies in " + StateBucket.POLICY_KEY);
    assertThat(remembering("sweep", "--format", "json").out())
        .contains("\"source\" : \"" + StateBucket.POLICY_KEY + "\"");
  }

  @Test
  void saysThatTheRulesJudgeByAnotherPolicy(@TempDir Path folder) throws IOException {
    deploy(PolicyFormat.write(DefaultPolicy.load()));
    String text = CommandRun.of("policy", "show").out();
    String same = Files.writeString(folder.resolve("same.yaml"), text).toString();
    String other =
        Files.writeString(
                folder.resolve("other.yaml"), text.replaceFirst("grace: \\S+", "grace: 24h"))
            .toString();

    assertThat(remembering("sweep", "--apply", "--policy", other).err())
        .containsIgnoringWhitespaces("The policy in the state bucket is another one");
    assertThat(remembering("sweep", "--apply", "--policy", same).err())
        .doesNotContain("another one");
    assertThat(remembering("sweep", "--apply").err()).doesNotContain("another one");
    assertThat(remembering("sweep", "--policy", other).err()).doesNotContain("another one");
  }

  @Test
  void refusesAPolicyThatIsDamaged() {
    deploy(new byte[] {'{'});

    for (String command : List.of("sweep", "explain " + CARDS)) {
      CommandRun run = remembering(command.split(" ", -1));

      assertThat(run.exitCode()).as(command).isEqualTo(2);
      assertThat(run.err()).contains("The policy in " + BUCKET + " cannot be used");
    }
  }

  @Test
  void refusesABucketThatIsNotThere() {
    for (String command : List.of("sweep", "explain " + CARDS)) {
      String[] words = (command + " --state-bucket no-such-bucket").split(" ", -1);

      CommandRun run = run(words);

      assertThat(run.exitCode()).as(command).isEqualTo(2);
      assertThat(run.err()).contains("There is no bucket no-such-bucket.");
    }
  }

  private void deploy(byte[] policy) {
    Witness identity =
        new Witness(StateBucket.POLICY_KEY, "etag", "", policy.length, CommandRun.NOW);
    standIn.organization().objects().put(BUCKET, StoredObject.of(identity, policy, Map.of()));
  }
}
