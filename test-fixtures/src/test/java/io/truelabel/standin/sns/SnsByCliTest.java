package io.truelabel.standin.sns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.Topic;
import io.truelabel.standin.AwsCli;
import io.truelabel.standin.SecondOpinion;
import io.truelabel.standin.StandIn;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The AWS CLI drives every SNS operation of the stand-in. */
class SnsByCliTest {

  private static final String ACCOUNT = "111111111111";
  private static final String REGION = "eu-west-1";
  private static final String TOPIC = "arn:aws:sns:eu-west-1:111111111111:support";

  private final Optional<Path> aws =
      SecondOpinion.onThisMachine().find("aws", "the SNS operations, driven by the AWS CLI");

  private final StandIn standIn = StandIn.start(organization());

  private static Organization organization() {
    Organization organization = new Organization("aws", ACCOUNT, List.of(REGION));
    organization.put(Account.installed(ACCOUNT, "central", ACCOUNT, Set.of()));
    Topic.Subscription team = new Topic.Subscription("email", "team@example.com");
    organization.topics().put(Topic.of(new Shard(ACCOUNT, REGION), "support", team));
    return organization;
  }

  @BeforeEach
  void needsTheCli() {
    assumeTrue(aws.isPresent());
  }

  @AfterEach
  void stop() {
    standIn.close();
  }

  @Test
  void messages() {
    JsonNode published =
        succeed("publish", "--topic-arn", TOPIC, "--message", "größer & <so>", "--subject", "One");
    JsonNode batch =
        succeed(
            "publish-batch",
            "--topic-arn",
            TOPIC,
            "--publish-batch-request-entries",
            "Id=a,Message=Two",
            "Id=b,Message=");

    assertThat(standIn.mailbox().to(TOPIC))
        .extracting(message -> message.textFor("email"))
        .containsExactly("größer & <so>", "Two");
    assertThat(published.get("MessageId").asText())
        .isEqualTo(standIn.mailbox().all().getFirst().id());
    assertThat(batch.at("/Successful/0/Id").asText()).isEqualTo("a");
    assertThat(batch.at("/Failed/0/Code").asText()).isEqualTo("InvalidParameter");
  }

  @Test
  void topics() {
    assertThat(succeed("create-topic", "--name", "alerts").get("TopicArn").asText())
        .isEqualTo("arn:aws:sns:eu-west-1:111111111111:alerts");
    assertThat(
            succeed("get-topic-attributes", "--topic-arn", TOPIC)
                .at("/Attributes/SubscriptionsConfirmed")
                .asText())
        .isEqualTo("1");
    assertThat(
            succeed("list-subscriptions-by-topic", "--topic-arn", TOPIC)
                .at("/Subscriptions/0/Endpoint")
                .asText())
        .isEqualTo("team@example.com");
  }

  @Test
  void refusals() {
    assertThat(run("publish", "--topic-arn", TOPIC + "-gone", "--message", "x").problem())
        .contains("(NotFound)");
  }

  private JsonNode succeed(String... arguments) {
    AwsCli.Answer answer = run(arguments);
    assertThat(answer.exitCode()).as(answer.problem()).isZero();
    return answer.json();
  }

  private AwsCli.Answer run(String... arguments) {
    String[] command = Stream.concat(Stream.of("sns"), Stream.of(arguments)).toArray(String[]::new);
    return AwsCli.of(aws.orElseThrow(), standIn.endpoint(), ACCOUNT, REGION).run(command);
  }
}
