package io.truelabel.setup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.aws.AwsClients;
import io.truelabel.aws.StateBucket;
import io.truelabel.aws.StateBucket.Stored;
import io.truelabel.standin.core.Fault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sample data")
class SampleDataTest {
  private static final String BUCKET = "truelabel-sample-111122223333-eu-west-1";

  private final SetupRun run = new SetupRun();
  private final AwsClients clients = new AwsClients(run.settings());

  @BeforeEach
  void makeBucket() {
    run.bucket(SetupRun.HOME, BUCKET, 0);
  }

  @AfterEach
  void close() {
    clients.close();
    run.close();
  }

  @Test
  @DisplayName("holds what Macie takes for records of people and for keys of AWS")
  void holdsWhatMacieFinds() throws IOException {
    JsonNode answer = deliver(request("Create"));

    assertThat(answer.path("Status").asText()).isEqualTo("SUCCESS");
    assertThat(text("personnel/employees.csv"))
        .contains("Social Security Number")
        .containsPattern("(?m)^1000,.*,[1-6][0-9]{2}-[1-9][0-9]-[1-9][0-9]{3}$");
    assertThat(text("backup/deploy.env"))
        .containsPattern("(?m)^AWS_ACCESS_KEY_ID=AKIA[A-Z2-7]{16}$")
        .containsPattern("(?m)^AWS_SECRET_ACCESS_KEY=[A-Za-z0-9+/]{40}$")
        .doesNotContain("EXAMPLE");
  }

  @Test
  @DisplayName("is made up anew for everybody: no key of it stands in this project")
  void isMadeUpAnew() {
    assertThat(new MadeUpRecords(new Random(1)).objects().get("backup/deploy.env"))
        .isNotEqualTo(new MadeUpRecords(new Random(2)).objects().get("backup/deploy.env"));
    assertThat(new MadeUpRecords(new Random(1)).objects().keySet())
        .containsExactlyInAnyOrderElementsOf(MadeUpRecords.KEYS);
  }

  @Test
  @DisplayName("goes with its stack, and nothing else that lies in its bucket")
  void goesWithItsStack() throws IOException {
    deliver(request("Create"));
    bucket().write("somebody-elses.txt", "text/plain", new byte[] {1});

    JsonNode answer = deliver(request("Delete"));

    assertThat(answer.path("Status").asText()).isEqualTo("SUCCESS");
    assertThat(bucket().keys("")).containsExactly("somebody-elses.txt");
  }

  @Test
  void goesWhereItNeverCame() throws IOException {
    assertThat(deliver(request("Delete")).path("Status").asText()).isEqualTo("SUCCESS");
  }

  @Test
  @DisplayName("that could not be stored is no success, and says why")
  void tellsWhyItIsNotThere() throws IOException {
    run.aws().faults().add(Fault.refuse("s3", "PutObject", "AccessDenied", 403));

    JsonNode answer = deliver(request("Create"));

    assertThat(answer.path("Status").asText()).isEqualTo("FAILED");
    assertThat(answer.path("Reason").asText()).contains("403");
    assertThat(answer.path("PhysicalResourceId").asText()).isEqualTo("sample/" + BUCKET);
  }

  @Test
  @DisplayName("comes for no stack of another account")
  void servesNoOtherAccount() throws IOException {
    JsonNode answer =
        deliver(
            request("Create")
                .put("StackId", "arn:aws:cloudformation:eu-west-1:999988887777:stack/x/1"));

    assertThat(answer.path("Status").asText()).isEqualTo("FAILED");
    assertThat(run.aws().calls().total()).isZero();
  }

  private ObjectNode request(String type) {
    return run.request(
        type, "Data", "", JsonNodeFactory.instance.objectNode().put("Bucket", BUCKET));
  }

  private JsonNode deliver(ObjectNode request) throws IOException {
    Context context = mock(Context.class);
    when(context.getRemainingTimeInMillis()).thenReturn(120_000);
    new SampleDataHandler(run.environment(), run.settings(), _ -> {}, new ByteArrayOutputStream())
        .handleRequest(
            new ByteArrayInputStream(request.toString().getBytes(UTF_8)),
            OutputStream.nullOutputStream(),
            context);
    return run.mailbox().last();
  }

  private StateBucket bucket() {
    return new StateBucket(clients.s3(SetupRun.REGION), BUCKET, SetupRun.CENTRAL);
  }

  private String text(String key) {
    Optional<Stored> stored = bucket().find(key);
    return stored.map(it -> new String(it.content(), UTF_8)).orElse("missing, of " + List.of(key));
  }
}
