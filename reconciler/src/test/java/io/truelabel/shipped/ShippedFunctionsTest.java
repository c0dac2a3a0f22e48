package io.truelabel.shipped;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.nightly.Steps;
import io.truelabel.nightly.SweepMachine;
import io.truelabel.policyfile.DefaultPolicy;
import io.truelabel.policyformat.PolicyFormat;
import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.standin.StandIn;
import io.truelabel.standin.cloudwatch.Datum;
import io.truelabel.standin.config.Result;
import io.truelabel.standin.config.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * What is shipped, run as AWS runs it. The files are those of this build, so this runs after they
 * were packed.
 */
@DisplayName("A function that is shipped")
class ShippedFunctionsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Shard PAYMENTS =
      new Shard(SampleOrganization.PAYMENTS, SampleOrganization.HOME);
  private static final String KEY = "AKIA" + SampleOrganization.SECURITY + "TEST";

  private final StandIn aws = StandIn.start(SampleOrganization.at(Instant.now()));

  @TempDir private Path folder;

  @BeforeEach
  void deployPolicy() {
    try (S3Client s3 = s3()) {
      s3.putObject(
          it -> it.bucket(SampleOrganization.STATE_BUCKET).key("policy/policy.json"),
          RequestBody.fromBytes(PolicyFormat.write(DefaultPolicy.load())));
    }
  }

  @AfterEach
  void stop() {
    aws.close();
  }

  @ParameterizedTest
  @CsvSource({
    "s3-classification-label, LabelHandler",
    "s3-classification-contents, ContentsHandler",
    "s3-classification-coverage, CoverageHandler",
  })
  void judgesWhatAwsConfigSends(String rule, String handler) {
    Rule installed = aws.config().rules().find(PAYMENTS, rule).orElseThrow();
    List<String> events = aws.config().events().run(installed).toList();

    try (var function = start("rules", "io.truelabel.config." + handler)) {
      for (String event : events) {
        assertThat(function.invoke(event)).satisfies(it -> assertThat(it.failed()).isFalse());
      }
    }

    assertThat(aws.config().results().all(installed).map(Result::compliance))
        .contains("COMPLIANT", "NON_COMPLIANT");
  }

  @Test
  void sweepsAtNight() throws IOException {
    try (var function = start("reconciler", "io.truelabel.nightly.SweepHandler")) {
      JsonNode answer = JSON.readTree(function.invoke("{}").body());

      assertThat(answer.at("/buckets/noncompliant").asInt()).isPositive();
      try (S3Client s3 = s3()) {
        String page =
            s3.getObjectAsBytes(it ->
                    it.bucket(SampleOrganization.STATE_BUCKET).key("reports/latest/report.html"))
                .asString(UTF_8);
        assertThat(page).startsWith("<!DOCTYPE html>");
      }
    }
  }

  @Test
  @DisplayName("sweeps shard by shard, called as the template's state machine calls it")
  void sweepsByTheStateMachine() throws IOException {
    SweepMachine machine = SweepMachine.read();
    Map<String, ShippedFunction> functions = new HashMap<>();
    try (S3Client s3 = s3()) {
      for (String handler : machine.handlers().values()) {
        Path own = folder.resolve(handler);
        functions.put(handler, new ShippedFunction("reconciler", handler, environment(), own));
      }
      Steps steps =
          new Steps(
              machine,
              (handler, payload) -> answered(functions.get(handler), payload),
              key ->
                  s3.getObjectAsBytes(it -> it.bucket(SampleOrganization.STATE_BUCKET).key(key))
                      .asString(UTF_8));

      JsonNode answer = steps.run();

      assertThat(steps.caught()).isEmpty();
      assertThat(answer.at("/buckets/noncompliant").asInt()).isPositive();
      assertThat(answer.get("report").asText()).startsWith("reports/");
    } finally {
      functions.values().forEach(ShippedFunction::close);
    }
  }

  private static JsonNode answered(@Nullable ShippedFunction function, JsonNode payload)
      throws IOException {
    RuntimeApi.Answer answer = requireNonNull(function).invoke(payload.toString());
    if (answer.failed()) {
      throw new IllegalStateException(answer.body());
    }
    return JSON.readTree(answer.body());
  }

  @Test
  void tellsOfAFindingAtOnce() throws IOException {
    ObjectNode batch = JSON.createObjectNode();
    batch.putArray("Records").addObject().put("messageId", "m").put("body", finding());

    try (var function = start("reconciler", "io.truelabel.finding.FindingHandler")) {
      JsonNode answer = JSON.readTree(function.invoke(batch.toString()).body());

      assertThat(answer.get("batchItemFailures")).isEmpty();
      assertThat(counted()).containsEntry("FindingsReceived", 1.0);
      assertThat(counted()).containsEntry("FindingsViolating", 1.0);
    }
  }

  @Test
  @DisplayName("says why it cannot begin, in the words of its settings")
  void saysWhatIsMissing() {
    Map<String, String> environment = environment();
    environment.remove("TRUELABEL_STATE_BUCKET");

    try (var function =
        new ShippedFunction("rules", "io.truelabel.config.LabelHandler", environment, folder)) {
      assertThat(function.invoke("{}"))
          .satisfies(it -> {
            assertThat(it.failed()).isTrue();
            assertThat(it.body()).contains("Set TRUELABEL_STATE_BUCKET.");
          });
    }
  }

  @Test
  @DisplayName("posts to Slack with the token that it asks for")
  void asksForTheTokenOfSlack() throws IOException {
    ObjectNode sns = JSON.createObjectNode();
    try (InputStream alert = getClass().getResourceAsStream("/golden/message-one-data.json")) {
      sns.put("MessageId", "m").put("Message", new String(alert.readAllBytes(), UTF_8));
    }
    ObjectNode event = JSON.createObjectNode();
    event.putArray("Records").addObject().put("EventSource", "aws:sns").set("Sns", sns);

    try (var function = start("reconciler", "io.truelabel.slack.SlackHandler")) {
      RuntimeApi.Answer answer = function.invoke(event.toString());

      assertThat(answer.failed()).isTrue();
      assertThat(answer.body()).contains("The secret truelabel/slack cannot be read");
    }
  }

  /** Macie's published sample, about a bucket of the sample organization. */
  private static String finding() throws IOException {
    try (InputStream in =
        ShippedFunctionsTest.class.getResourceAsStream("/samples/eventbridge-personal.json")) {
      return new String(in.readAllBytes(), UTF_8)
          .replace("444455556666", SampleOrganization.PAYMENTS)
          .replace("us-east-1", SampleOrganization.HOME)
          .replace("payments-exports-prod", "web-assets-public-on-purpose");
    }
  }

  private Map<String, Double> counted() {
    return aws
        .metrics()
        .in(new Shard(SampleOrganization.SECURITY, SampleOrganization.HOME))
        .stream()
        .collect(Collectors.toMap(datum -> datum.metric().name(), Datum::value, Double::sum));
  }

  private ShippedFunction start(String module, String handler) {
    return new ShippedFunction(module, handler, environment(), folder);
  }

  /** What the templates and AWS Lambda set, all functions together. */
  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("AWS_REGION", SampleOrganization.HOME);
    environment.put("AWS_ACCESS_KEY_ID", KEY);
    environment.put("AWS_SECRET_ACCESS_KEY", "secret");
    environment.put("AWS_ENDPOINT_URL", aws.endpoint().toString());
    environment.put("TRUELABEL_ADMINISTRATOR", SampleOrganization.SECURITY);
    environment.put("TRUELABEL_HOME_REGION", SampleOrganization.HOME);
    environment.put("TRUELABEL_REGIONS", SampleOrganization.HOME);
    environment.put("TRUELABEL_STATE_BUCKET", SampleOrganization.STATE_BUCKET);
    environment.put("TRUELABEL_SLACK_SECRET", "truelabel/slack");
    environment.put("TRUELABEL_SLACK_CHANNEL", "C0DEFAULT");
    environment.put(
        "TRUELABEL_ACCOUNTS",
        aws.organization().accounts().map(Account::id).collect(Collectors.joining(",")));
    return environment;
  }

  private S3Client s3() {
    return S3Client.builder()
        .endpointOverride(aws.endpoint())
        .region(Region.of(SampleOrganization.HOME))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, "secret")))
        .build();
  }
}
