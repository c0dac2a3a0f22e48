package io.truelabel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.Topic;
import io.truelabel.sampleorg.Topic.KeyState;
import io.truelabel.sampleorg.Topic.Subscription;
import io.truelabel.sampleorg.Topics;
import io.truelabel.standin.StandIn;
import io.truelabel.standin.core.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsCheckCommandTest {
  private static final String TEAM = arn(SampleOrganization.PAYMENTS, "payments-support");
  private static final String PARTNER = "999988887777";
  private final StandIn standIn =
      StandIn.start(SampleOrganization.at(CommandRun.NOW), CommandRun.NOW, 0);
  private final Topics topics = standIn.organization().topics();

  @TempDir private Path folder = Path.of("");

  @AfterEach
  void stop() {
    standIn.close();
  }

  @Test
  void theSampleOrganizationReadsAsItShould() throws IOException {
    CommandRun run = check();

    Golden.assertMatches("topics-check.txt", run.out());
    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE.code());
    assertThat(standIn.mailbox().all()).isEmpty();
  }

  @Test
  void nothingButLookingIsAskedOfSns() throws IOException {
    check();

    assertThat(standIn.calls().counts().keySet())
        .filteredOn(call -> call.startsWith("sns"))
        .allMatch(call -> call.endsWith("GetTopicAttributes") || call.endsWith("ByTopic"));
  }

  @Test
  void aTopicThatSomebodyReadsIsFine() throws IOException {
    assertThat(kinds(TEAM)).isEmpty();
    assertThat(line(TEAM).path("subscriptions").get(0).asText()).isEqualTo("email");
    assertThat(line(TEAM).path("buckets").asInt()).isGreaterThan(1);
  }

  @Test
  void aTopicWithoutSubscriptionReachesNobody() throws IOException {
    put(team());

    assertThat(kinds(TEAM)).containsExactly("no-subscription");
  }

  @Test
  void aSubscriptionThatNobodyConfirmedCountsForNothing() throws IOException {
    put(team(mail().pending()));
    assertThat(kinds(TEAM)).containsExactly("no-subscription");

    put(team(mail(), new Subscription("email", "new@example.com").pending()));
    assertThat(kinds(TEAM)).containsExactly("unconfirmed");
  }

  @Test
  void aTopicThatIsGoneIsSaid() throws IOException {
    topics.remove(TEAM);

    assertThat(kinds(TEAM)).containsExactly("gone");
  }

  @Test
  void aKeyOfTheOwnersIsToBeLookedAt() throws IOException {
    put(team(mail()).withKey(KeyState.ACCESS_DENIED));

    assertThat(kinds(TEAM)).containsExactly("key");
    assertThat(statement(TEAM)).contains("kms:GenerateDataKey", "kms:Decrypt", "222233334444:root");
  }

  @Test
  void aTopicThatNoPolicyAllowsIsNotAskedAbout() throws IOException {
    String foreign = arn(SampleOrganization.STRANGER, "collects-everything");

    assertThat(kinds(foreign)).containsExactly("not-used");
  }

  @Test
  void aForeignTopicThatWeMayNotLookAtComesWithTheStatementThatIsMissing() throws IOException {
    String partner = arn(PARTNER, "partner");
    topics.put(Topic.of(new Shard(PARTNER, SampleOrganization.HOME), "partner", mail()));

    assertThat(kinds(partner)).containsExactly("hidden");
    assertThat(statement(partner))
        .isEqualTo(
            "{\"Sid\":\"TruelabelPublishes\",\"Effect\":\"Allow\",\"Principal\":"
                + "{\"AWS\":\"arn:aws:iam::111122223333:root\"},\"Action\":[\"sns:Publish\","
                + "\"sns:GetTopicAttributes\",\"sns:ListSubscriptionsByTopic\"],\"Resource\":\""
                + partner
                + "\"}");
  }

  @Test
  void aRoleThatMayNotLookComesWithItsStatement() throws IOException {
    standIn.faults().add(Fault.refuse("sns", "GetTopicAttributes", "AuthorizationError", 403));

    assertThat(kinds(TEAM)).containsExactly("hidden");
    assertThat(statement(TEAM)).contains("TruelabelTopics").doesNotContain("Principal");
  }

  @Test
  void aRegionThatIsOffIsSaid() throws IOException {
    standIn.faults().add(Fault.refuse("sns", "GetTopicAttributes", "InvalidClientTokenId", 403));

    assertThat(kinds(TEAM)).containsExactly("region-off");
  }

  @Test
  void whereSnsDoesNotAnswerTheCheckIsIncomplete() throws IOException {
    standIn.faults().add(Fault.refuse("sns", "ListSubscriptionsByTopic", "InternalFailure", 400));

    assertThat(kinds(TEAM)).containsExactly("unreachable");
    assertThat(check().exitCode()).isEqualTo(ExitCode.INCOMPLETE.code());
  }

  @Test
  void deadTopicsFailWhenAskedTo() throws IOException {
    assertThat(check().exitCode()).isEqualTo(ExitCode.DONE.code());
    assertThat(check("--fail-on-dead").exitCode()).isEqualTo(ExitCode.FAIL_ON.code());
    topics.put(Topic.of(new Shard(PARTNER, SampleOrganization.HOME), "partner", mail()));
    assertThat(check("--inventory", "macie", "--fail-on-dead").exitCode())
        .isEqualTo(ExitCode.INCOMPLETE.code());
  }

  private void put(Topic topic) {
    topics.put(topic);
  }

  private static Topic team(Subscription... subscriptions) {
    return Topic.of(
        new Shard(SampleOrganization.PAYMENTS, SampleOrganization.HOME),
        "payments-support",
        subscriptions);
  }

  private static Subscription mail() {
    return new Subscription("email", "team@example.com");
  }

  private List<String> kinds(String topic) throws IOException {
    List<String> kinds = new ArrayList<>();
    line(topic).path("troubles").forEach(it -> kinds.add(it.path("kind").asText()));
    return kinds;
  }

  private String statement(String topic) throws IOException {
    return line(topic).at("/troubles/0/statement").asText();
  }

  private JsonNode line(String topic) throws IOException {
    for (JsonNode line : new ObjectMapper().readTree(check("--json").out()).path("topics")) {
      if (line.path("topic").asText().equals(topic)) {
        return line;
      }
    }
    throw new AssertionError("nothing is said about " + topic);
  }

  private CommandRun check(String... more) throws IOException {
    Path policy = Files.writeString(folder.resolve("policy.yaml"), policy());
    return CommandRun.against(standIn.endpoint(), SampleOrganization.SECURITY)
        .run(
            Stream.concat(
                    Stream.of(
                        "topics",
                        "check",
                        "--regions",
                        SampleOrganization.HOME,
                        "--policy",
                        policy.toString()),
                    Stream.of(more))
                .toArray(String[]::new));
  }

  /** The policy of the demonstration, with a partner's topic. */
  private static String policy() throws IOException {
    try (InputStream yaml = Main.class.getResourceAsStream("demo/policy.yaml")) {
      return new String(Objects.requireNonNull(yaml).readAllBytes(), StandardCharsets.UTF_8)
          .replace("NEXT_SPRING", "2027-03-01")
          .replace("LAST_WINTER", "2026-02-01")
          .replace("mode: owners", "mode: owners\n  allowedTopics: " + arn(PARTNER, "partner"));
    }
  }

  private static String arn(String account, String name) {
    return "arn:aws:sns:eu-west-1:" + account + ":" + name;
  }
}
