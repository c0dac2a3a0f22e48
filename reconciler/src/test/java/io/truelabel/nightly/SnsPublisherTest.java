package io.truelabel.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.alert.Attribute;
import io.truelabel.alert.Message;
import io.truelabel.alert.Publisher.Answer;
import io.truelabel.alert.SnsPublisher;
import io.truelabel.alert.Via;
import io.truelabel.aws.AwsClients;
import io.truelabel.aws.CentralAccount;
import io.truelabel.aws.MemberAccounts;
import io.truelabel.label.TopicArn;
import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.sampleorg.Topic;
import io.truelabel.sampleorg.Topics;
import io.truelabel.standin.core.Fault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnsPublisherTest {
  private static final Message MESSAGE =
      new Message(
          "1 S3 bucket",
          "Something is wrong.",
          "{\"a\":1}",
          "{\"b\":2}",
          List.of(
              new Attribute("severity", "String", "high"),
              new Attribute("news", "String.Array", "[\"new\"]")));

  private final SampleRun sample = new SampleRun();
  private final AwsClients clients = new AwsClients(sample.settings());

  @AfterEach
  void close() {
    clients.close();
    sample.close();
  }

  @ParameterizedTest
  @CsvSource({
    "NotFound,               404, it does not exist",
    "AuthorizationError,     403, it does not allow Truelabel to publish",
    "InvalidClientTokenId,   403, the Region eu-west-1 is not enabled for the account that publishes",
    "InvalidParameter,       400, SNS in eu-west-1 refused it (InvalidParameter)",
    "EndpointDisabled,       400, SNS answered EndpointDisabled",
  })
  void whatSnsRefusesIsSaidInOurWords(String code, int status, String reason) {
    sample.standIn().faults().add(Fault.refuse("sns", "Publish", code, status));

    assertThat(publish("payments-support", Via.MEMBER)).isEqualTo(new Answer.Refused(reason));
  }

  @ParameterizedTest
  @CsvSource({
    "ACCESS_DENIED,   must allow kms:GenerateDataKey and kms:Decrypt (KMSAccessDenied)",
    "DISABLED,        'is disabled, and its owner must enable it or encrypt the topic with another (KMSDisabled)'",
    "INVALID_STATE,   'is to be deleted or not ready, and its owner must undo that or choose another (KMSInvalidState)'",
    "NOT_FOUND,       'does not exist, and the topic must be encrypted with one that does (KMSNotFound)'",
    "OPT_IN_REQUIRED, is in an account that has no subscription to AWS KMS (KMSOptInRequired)",
    "THROTTLED,       'was asked for too often, and may work the next time (KMSThrottling)'",
  })
  void whatIsTheMatterWithAKeyIsToldApartAndHasItsRemedy(Topic.KeyState key, String end) {
    Topics topics = sample.standIn().organization().topics();
    Topic topic = topics.withArn(arn("payments-support").toString()).orElseThrow();
    topics.put(topic.withKey(key));

    assertThat(publish("payments-support", Via.MEMBER))
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused ->
                assertThat(refused.reason())
                    .startsWith("the KMS key that encrypts it ")
                    .endsWith(end));
  }

  @Test
  void eachProtocolGetsItsTextAndFiltersTheirAttributes() {
    assertThat(publish("payments-support", Via.MEMBER)).isInstanceOf(Answer.Accepted.class);

    var received = sample.standIn().mailbox().to(arn("payments-support").toString()).getFirst();
    assertThat(received.textFor("email")).isEqualTo(MESSAGE.body());
    assertThat(received.textFor("https")).isEqualTo(MESSAGE.chat());
    assertThat(received.textFor("sqs")).isEqualTo(MESSAGE.data());
    assertThat(received.textFor("lambda")).isEqualTo(MESSAGE.data());
    assertThat(received.attributes())
        .containsExactlyInAnyOrderEntriesOf(Map.of("severity", "high", "news", "[\"new\"]"));
  }

  @Test
  void noAnswerAtAllIsARefusalAndNoException() {
    sample.standIn().faults().add(Fault.cutBefore("sns", "Publish"));

    assertThat(publish("payments-support", Via.MEMBER))
        .isEqualTo(new Answer.Refused("there was no answer from SNS in eu-west-1"));
  }

  @Test
  void aRoleThatCannotBeAssumedIsNamed() {
    sample.standIn().faults().add(Fault.refuse("sts", "AssumeRole", "AccessDenied", 403));

    assertThat(publish("payments-support", Via.MEMBER))
        .isEqualTo(
            new Answer.Refused(
                "the role truelabel-reader of account 222233334444 could not be assumed"
                    + " (AccessDenied)"));
  }

  @Test
  void aFifoTopicGetsItsGroupAndItsNumber() {
    assertThat(publish("payments-support.fifo", Via.MEMBER)).isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void theCentralRoleMayNotPublishToATopicThatAdmitsOnlyItsOwner() {
    assertThat(publish("payments-support", Via.CENTRAL))
        .isEqualTo(new Answer.Refused("it does not allow Truelabel to publish"));
  }

  private Answer publish(String topic, Via via) {
    CentralAccount central =
        new CentralAccount(SampleOrganization.SECURITY, "aws", sample.settings().credentials(), "");
    MemberAccounts members =
        new MemberAccounts(central, clients.sts(SampleRun.HOME), SampleRun.clock());
    return new SnsPublisher(clients, members, "sweep-1").publish(arn(topic), via, MESSAGE);
  }

  private static TopicArn arn(String topic) {
    return new TopicArn("aws", SampleRun.HOME, SampleOrganization.PAYMENTS, topic);
  }
}
