package io.truelabel.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truelabel.standin.core.Fault;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sts.StsClient;

final class AwsClientsTest {

  private final Loopback aws = Loopback.start();

  @AfterEach
  void stop() {
    aws.close();
  }

  @Test
  void buildsOneClientPerServiceAndRegion() {
    AwsClients clients = aws.clients();

    assertThat(clients.sts("eu-west-1")).isSameAs(clients.sts("eu-west-1"));
    assertThat(clients.sts("us-east-1")).isNotSameAs(clients.sts("eu-west-1"));
    assertThat(clients.client(StsClient.class, StsClient::builder, "eu-west-1"))
        .isSameAs(clients.sts("eu-west-1"));
  }

  @Test
  @DisplayName("a call that is not on the list is refused before it is sent")
  void refusesACallThatIsNotOnTheList() {
    assertThatThrownBy(() -> aws.clients().sts("eu-west-1").getSessionToken())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Sts:GetSessionToken");

    assertThat(aws.standIn().calls().total()).isZero();
    assertThat(aws.called()).isEmpty();
  }

  @Test
  void tellsTheListenerOnceHoweverOftenACallIsRepeated() {
    aws.standIn().faults().add(Fault.throttle("sts", "GetCallerIdentity").first(3));

    aws.clients().sts("eu-west-1").getCallerIdentity();

    assertThat(aws.called()).containsExactly("Sts:GetCallerIdentity");
    assertThat(aws.standIn().calls().count("sts", "GetCallerIdentity")).isEqualTo(4);
  }

  @Test
  void givesUpAfterFiveAttempts() {
    aws.standIn().faults().add(Fault.serverError("sts", "GetCallerIdentity"));

    assertThatThrownBy(() -> aws.clients().sts("eu-west-1").getCallerIdentity())
        .isInstanceOf(software.amazon.awssdk.services.sts.model.StsException.class);
    assertThat(aws.standIn().calls().count("sts", "GetCallerIdentity")).isEqualTo(5);
  }

  @Test
  @DisplayName("every listed operation is one of a service, with one IAM action")
  void listsOperationsWithTheirActions() {
    Map<String, String> list = AllowedOperations.bundled().iamActions();

    assertThat(list).isNotEmpty();
    assertThat(list.keySet()).allMatch(it -> it.matches("[A-Za-z0-9]+:[A-Z][A-Za-z0-9]+"));
    assertThat(list.values()).allMatch(it -> it.matches("none|[a-z0-9]+:[A-Z][A-Za-z0-9]+"));
  }

  @ParameterizedTest
  @CsvSource({
    "eu-west-1, aws",
    "cn-north-1, aws-cn",
    "us-gov-west-1, aws-us-gov",
    "eu-central-9, aws",
  })
  @DisplayName("the partition of a Region is known, also of one that is newer than the SDK")
  void knowsThePartitionOfARegion(String region, String partition) {
    assertThat(CentralAccount.partitionOf(region)).isEqualTo(partition);
  }
}
