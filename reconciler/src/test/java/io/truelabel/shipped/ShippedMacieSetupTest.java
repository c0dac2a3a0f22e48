package io.truelabel.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.cloudformation.Template;
import io.truelabel.sampleorg.Job;
import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.setup.AnswerServer;
import io.truelabel.standin.StandIn;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The set-up of Macie as it is shipped, asked as CloudFormation asks it. */
@DisplayName("The set-up of Macie, shipped,")
class ShippedMacieSetupTest {
  private static final String STACK =
      "arn:aws:cloudformation:eu-west-1:111122223333:stack/truelabel-macie/1a2b";

  private final StandIn aws = StandIn.start(SampleOrganization.at(Instant.now()));
  private final AnswerServer mailbox = new AnswerServer();

  @TempDir private Path folder;

  @AfterEach
  void stop() {
    mailbox.close();
    aws.close();
  }

  @Test
  void makesTheJobAndAnswersCloudFormation() {
    String handler =
        Template.of("macie.yaml").resource("SetupFunction").property("/Handler").asText();

    try (var function = new ShippedFunction("reconciler", handler, environment(), folder)) {
      RuntimeApi.Answer answer = function.invoke(create().toString());

      assertThat(answer.failed()).as(function.logged()).isFalse();
      assertThat(mailbox.last().path("Status").asText()).isEqualTo("SUCCESS");
    }
    String id = mailbox.last().at("/Data/JobId").asText();
    assertThat(aws.organization().jobs().withId(id).map(Job::recurs)).contains(true);
  }

  private ObjectNode create() {
    ObjectNode request =
        JsonNodeFactory.instance
            .objectNode()
            .put("RequestType", "Create")
            .put("ResponseURL", mailbox.url())
            .put("StackId", STACK)
            .put("RequestId", "request-1")
            .put("ResourceType", "Custom::TruelabelMacieJob")
            .put("LogicalResourceId", "Job");
    request
        .putObject("ResourceProperties")
        .put("DailyJob", "on")
        .put("PricePerGigabyte", "1.00")
        .put("FirstRunLimit", "100");
    return request;
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("AWS_REGION", SampleOrganization.HOME);
    environment.put("AWS_ACCESS_KEY_ID", "AKIA" + SampleOrganization.SECURITY + "TEST");
    environment.put("AWS_SECRET_ACCESS_KEY", "secret");
    environment.put("AWS_ENDPOINT_URL", aws.endpoint().toString());
    environment.put("TRUELABEL_ADMINISTRATOR", SampleOrganization.SECURITY);
    environment.put("TRUELABEL_HOME_REGION", SampleOrganization.HOME);
    environment.put("TRUELABEL_STATE_BUCKET", SampleOrganization.STATE_BUCKET);
    return environment;
  }
}
