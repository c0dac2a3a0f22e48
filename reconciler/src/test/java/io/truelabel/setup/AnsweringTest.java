package io.truelabel.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.standin.core.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("CloudFormation")
class AnsweringTest {
  private static final Map<String, String> ON = Map.of("DailyJob", "on");
  private static final int TIME = 900_000;

  /** The function's own time, of which 40 seconds are kept for the answer. */
  private static final int NEARLY_OVER = 40_300;

  private final SetupRun run = new SetupRun();

  @BeforeEach
  void aBucket() {
    run.bucket(SetupRun.OWNER, "orders", 1);
  }

  @AfterEach
  void close() {
    run.close();
  }

  private ObjectNode create(Map<String, String> properties) {
    return run.request("Create", "Job", "", Stack.properties(properties));
  }

  @Test
  @DisplayName("is told all that it asks for, without a content type, which was not signed")
  void isToldAllThatItAsksFor() {
    ObjectNode request = create(ON);

    JsonNode answer = run.deliver(request);

    assertThat(answer.path("Status").asText()).isEqualTo("SUCCESS");
    assertThat(answer.path("PhysicalResourceId").asText()).startsWith("job/");
    for (String same : new String[] {"StackId", "RequestId", "LogicalResourceId"}) {
      assertThat(answer.path(same)).as(same).isEqualTo(request.path(same));
    }
    assertThat(run.mailbox().contentTypes()).containsExactly("null");
  }

  @Test
  void isAnsweredAgainWhereTheAddressHasTrouble() {
    run.mailbox().trouble(500, 0, 503);

    JsonNode answer = run.deliver(create(ON));

    assertThat(answer.path("Status").asText()).isEqualTo("SUCCESS");
    assertThat(run.mailbox().answers()).hasSize(1);
    assertThat(run.jobs()).hasSize(1);
  }

  @Test
  void whoseAddressNeverAnswersMakesTheFunctionFail() {
    run.mailbox().trouble(500, 500, 0, 500, 500, 500, 500, 500);

    assertThatThrownBy(() -> run.invoke(create(ON).toString(), TIME))
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll("was not answered", "[500, 500, java.io.", ", 500, 500]");
  }

  @Test
  @DisplayName("whose address is out of date is not asked again: 403 stays 403")
  void whoseAddressIsOutOfDateIsNotAskedAgain() {
    run.mailbox().trouble(403);

    assertThatThrownBy(() -> run.invoke(create(ON).toString(), TIME))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("[403]");
    assertThat(run.mailbox().answers()).isEmpty();
  }

  @Test
  void isToldOfAFailureBeforeTimeIsUp() {
    run.aws().faults().add(Fault.slow("macie2", "DescribeBuckets", Duration.ofSeconds(2)));

    JsonNode answer = run.deliver(create(ON), NEARLY_OVER);

    assertThat(answer.path("Status").asText()).isEqualTo("FAILED");
    assertThat(answer.path("Reason").asText()).contains("Time was up");
    assertThat(answer.path("PhysicalResourceId").asText()).isEqualTo("failed");
    assertThat(run.mailbox().answers()).hasSize(1);
    assertThat(run.jobs()).as("made for nobody").isEmpty();
  }

  @Test
  @DisplayName("is told so to the end, even if the function comes to its own end meanwhile")
  void isToldSoToTheEnd() {
    run.aws().faults().add(Fault.slow("macie2", "DescribeBuckets", Duration.ofSeconds(1)));
    run.mailbox().slow(Duration.ofSeconds(2));

    run.deliver(create(ON), NEARLY_OVER);

    assertThat(run.log()).contains("time is up").doesNotContain("was not answered");
  }

  @Test
  void findsNoJobThatWasMadeWhileItWasToldOfAFailure() {
    run.aws().faults().add(Fault.slow("macie2", "CreateClassificationJob", Duration.ofSeconds(2)));

    JsonNode answer = run.deliver(create(ON), NEARLY_OVER + 1_000);

    assertThat(answer.path("Status").asText()).isEqualTo("FAILED");
    assertThat(run.jobs()).hasSize(1);
    assertThat(run.living()).isEmpty();
    assertThat(run.log()).contains("done too late, and taken back");
  }

  @ParameterizedTest
  @CsvSource({
    "macie2, DescribeBuckets, AccessDeniedException, 403",
    "macie2, ListClassificationJobs, InternalServerException, 500",
    "macie2, CreateClassificationJob, ServiceQuotaExceededException, 402",
    "macie2, CreateClassificationJob, ConflictException, 409",
    "macie2, ListManagedDataIdentifiers, ValidationException, 400",
  })
  void isToldWhatMacieRefuses(String service, String operation, String code, int status) {
    run.aws().faults().add(Fault.refuse(service, operation, code, status));

    JsonNode answer = run.deliver(create(ON));

    assertThat(answer.path("Status").asText()).isEqualTo("FAILED");
    assertThat(answer.path("Reason").asText())
        .startsWith("Macie refuses: ")
        .contains("Status Code: " + status);
    assertThat(run.jobs()).isEmpty();
  }

  @Test
  void isToldWhatIsMissingInTheEnvironment() {
    run.environment().remove("TRUELABEL_STATE_BUCKET");

    JsonNode answer = run.deliver(create(ON));

    assertThat(answer.path("Reason").asText()).contains("Set TRUELABEL_STATE_BUCKET");
  }

  @Test
  void isToldThatMacieDoesNotExistInARegionAndCanDeleteTheStackThere() {
    run.environment().put("AWS_REGION", "me-central-1");
    String stack = "arn:aws:cloudformation:me-central-1:111122223333:stack/truelabel-macie/1";

    JsonNode made = run.deliver(create(ON).put("StackId", stack));
    assertThat(made.path("Reason").asText()).contains("does not exist in the Region me-central-1");

    JsonNode deleted =
        run.deliver(
            run.request("Delete", "Job", "failed", Stack.properties(ON)).put("StackId", stack));
    assertThat(deleted.path("Status").asText()).isEqualTo("SUCCESS");
    assertThat(run.aws().calls().total()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "ResourceType, Custom::Other, There is no resource type Custom::Other",
    "RequestType, Read, CloudFormation asks for",
    "StackId, arn:aws:cloudformation:eu-west-1:999988887777:stack/x/1, Deploy the template in that",
    "StackId, arn:aws:cloudformation:us-east-1:111122223333:stack/x/1, Deploy the template in that",
    "StackId, nonsense, Deploy the template in that",
  })
  void thatIsNotItselfIsRefused(String field, String value, String reason) {
    JsonNode answer = run.deliver(create(ON).put(field, value));

    assertThat(answer.path("Status").asText()).isEqualTo("FAILED");
    assertThat(answer.path("Reason").asText()).contains(reason);
    assertThat(run.aws().calls().total()).isZero();
  }

  @Test
  @DisplayName("takes 4,096 bytes: what is longer, or not ASCII, still arrives")
  void isToldNoMoreThanFits() {
    String nasty = "\"\\\u20ac\ud83d\n".repeat(2_000);

    JsonNode answer = run.deliver(create(Map.of("DailyJob", nasty)));

    assertThat(answer.path("Status").asText()).isEqualTo("FAILED");
    assertThat(run.mailbox().sizes().getLast()).isLessThanOrEqualTo(4_096);
    assertThat(answer.path("Reason").asText()).endsWith("...").doesNotContain("\n");
  }

  @Test
  void isNotAskedWhatIsNoRequest() {
    assertThatThrownBy(() -> run.invoke("{}", TIME)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> run.invoke("no json", TIME)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> run.invoke("{\"ResponseURL\": \"file:///etc/passwd\"}", TIME))
        .isInstanceOf(IOException.class);
  }
}
