package io.truelabel.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.alert.Message;
import io.truelabel.alert.Publisher.Answer;
import io.truelabel.alert.SnsPublisher;
import io.truelabel.alert.Via;
import io.truelabel.aws.AwsClients;
import io.truelabel.aws.CentralAccount;
import io.truelabel.aws.MemberAccounts;
import io.truelabel.label.TopicArn;
import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.standin.core.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnsPublisherTest {
  private static final Message MESSAGE = new Message("1 S3 bucket", "Something is wrong.");

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
    "KMSAccessDenied,        400, the key that encrypts it cannot be used (KMSAccessDenied)",
    "KMSOptInRequired,       403, the key that encrypts it cannot be used (KMSOptInRequired)",
    "InvalidClientTokenId,   403, the Region eu-west-1 is not enabled for the account that publishes",
    "InvalidParameter,       400, SNS in eu-west-1 refused it (InvalidParameter)",
    "EndpointDisabled,       400, SNS answered EndpointDisabled",
  })
  void whatSnsRefusesIsSaidInOurWords(String code, int status, String reason) {
    sample.standIn().faults().add(Fault.refuse("sns", "Publish", code, status));

    assertThat(publish("payments-support", Via.MEMBER)).isEqualTo(new Answer.Refused(reason));
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
    TopicArn arn = new TopicArn("aws", SampleRun.HOME, SampleOrganization.PAYMENTS, topic);
    return new SnsPublisher(clients, members, "sweep-1").publish(arn, via, MESSAGE);
  }
}
