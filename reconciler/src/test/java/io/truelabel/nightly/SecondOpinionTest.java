package io.truelabel.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.truelabel.alert.AlertOutcome;
import io.truelabel.alert.Attribute;
import io.truelabel.alert.Message;
import io.truelabel.alert.Publisher.Answer;
import io.truelabel.alert.SnsPublisher;
import io.truelabel.alert.Via;
import io.truelabel.aws.AwsClients;
import io.truelabel.aws.CentralAccount;
import io.truelabel.aws.ClientSettings;
import io.truelabel.aws.MemberAccounts;
import io.truelabel.aws.StateBucket;
import io.truelabel.heal.Healing;
import io.truelabel.label.TopicArn;
import io.truelabel.metrics.Metrics;
import io.truelabel.policy.Alerts.Mode;
import io.truelabel.policy.Teams;
import io.truelabel.report.Report;
import io.truelabel.standin.AwsCli;
import io.truelabel.standin.Moto;
import io.truelabel.standin.SecondOpinion;
import io.truelabel.sweep.PlainJson;
import io.truelabel.sweep.Results;
import io.truelabel.verdict.Outcome;
import io.truelabel.verdict.Severity;
import io.truelabel.verdict.ViolationKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;

/** What our clients wrote, read back by programs that others wrote. */
class SecondOpinionTest {
  private static final String REGION = SampleRun.HOME;

  /** The metrics of one sweep, read with the AWS CLI from a stand-in. */
  @Test
  void theAwsCliReadsTheNumbersThatASweepPublished() {
    Path program = program("aws", "a sweep's metrics, read with the AWS CLI");
    try (SampleRun sample = new SampleRun()) {
      Reconciled result = sample.apply(Mode.OBSERVE);

      AwsCli cli = AwsCli.of(program, sample.standIn().endpoint(), "111122223333", REGION);

      assertThat(noncompliant(cli, SampleRun.NOW))
          .isEqualTo(result.summary().buckets(Outcome.NONCOMPLIANT).size());
    }
  }

  /** Moto imitates AWS without us; the AWS CLI reads what our clients wrote there. */
  @Nested
  class OverMoto {
    private static final String ACCOUNT = "123456789012";
    private static final String UNCOMPRESSED = "aws.disableRequestCompression";

    @TempDir private Path folder;
    private final Path program = program("aws", "SNS, S3 and CloudWatch over moto");
    private final Moto moto = moto();
    private final AwsCli cli = AwsCli.of(program, moto.endpoint(), ACCOUNT, REGION);
    private final AwsClients clients = new AwsClients(settings(moto.endpoint()));

    /** Moto unpacks compressed requests twice. */
    @BeforeEach
    void leaveRequestsUncompressed() {
      System.setProperty(UNCOMPRESSED, "true");
    }

    @AfterEach
    void close() {
      System.clearProperty(UNCOMPRESSED);
      clients.close();
      moto.close();
    }

    @Test
    void aMessageArrivesAsItWasWritten() throws IOException {
      String topic = cli("sns", "create-topic", "--name", "team").get("TopicArn").asText();
      sqs("create-queue", "--queue-name", "inbox");
      String inbox = "arn:aws:sqs:" + REGION + ":" + ACCOUNT + ":inbox";
      cli(
          "sns",
          "subscribe",
          "--topic-arn",
          topic,
          "--protocol",
          "sqs",
          "--notification-endpoint",
          inbox);
      Message message =
          new Message(
              "1 S3 bucket",
              "Für Müller:\n\n1. HIGH: cards\n",
              "{}",
              "{\"team\":\"Müller\"}",
              List.of(new Attribute("severity", "String", "high")));

      Answer answer = publisher().publish(arn(topic), Via.CENTRAL, message);

      assertThat(answer).isInstanceOf(Answer.Accepted.class);
      JsonNode received =
          sqs("receive-message", "--queue-url", moto.endpoint() + "/" + ACCOUNT + "/inbox");
      JsonNode envelope = new ObjectMapper().readTree(received.at("/Messages/0/Body").asText());
      assertThat(envelope.get("Message").asText()).isEqualTo(message.data());
      assertThat(envelope.at("/MessageAttributes/severity/Value").asText()).isEqualTo("high");
      assertThat(envelope.get("Subject").asText()).isEqualTo(message.subject());
    }

    @Test
    void aTopicThatDoesNotExistIsRefusedWithAReason() {
      TopicArn gone = new TopicArn("aws", REGION, ACCOUNT, "gone");

      assertThat(
              publisher()
                  .publish(
                      gone, Via.CENTRAL, new Message("subject", "body", "{}", "{}", List.of())))
          .isEqualTo(new Answer.Refused("it does not exist"));
    }

    @Test
    void aReportIsStoredAsItWasWritten() throws IOException {
      cli(
          "s3api",
          "create-bucket",
          "--bucket",
          "state",
          "--create-bucket-configuration",
          "LocationConstraint=" + REGION);
      Report report =
          Report.of(
              Results.summary(
                  Results.wrong("cards", Severity.HIGH, ViolationKind.CONTENTS_FORBIDDEN)));

      String key =
          new ReportStore(new StateBucket(clients.s3(REGION), "state", ACCOUNT)).keep(report).key();

      Path file = folder.resolve("report.json");
      cli("s3api", "get-object", "--bucket", "state", "--key", key, file.toString());
      byte[] stored = Files.readAllBytes(file);
      assertThat(PlainJson.read(new ByteArrayInputStream(stored), Report.class)).isEqualTo(report);
    }

    @Test
    void theNumbersArriveUnderTheirDimensions() {
      CloudWatchClient cloudWatch =
          clients.client(CloudWatchClient.class, CloudWatchClient::builder, REGION);

      new Metrics(new Teams(List.of("payments"), 5), cloudWatch)
          .publish(
              Results.summary(
                  Results.wrong("cards", Severity.HIGH, ViolationKind.CONTENTS_FORBIDDEN)),
              Healing.NONE,
              AlertOutcome.NONE);

      assertThat(noncompliant(cli, Results.NOW)).isEqualTo(1);
      assertThat(
              noncompliant(
                  cli, Results.NOW, "Name=Team,Value=payments", "Name=Severity,Value=high"))
          .isEqualTo(1);
      assertThat(noncompliant(cli, Results.NOW, "Name=Severity,Value=low")).isZero();
    }

    private JsonNode cli(String... arguments) {
      AwsCli.Answer answer = cli.run(arguments);
      assertThat(answer.exitCode()).as(answer.problem()).isZero();
      return answer.json();
    }

    /** For SQS this CLI does not listen to {@code AWS_ENDPOINT_URL}. */
    private JsonNode sqs(String... arguments) {
      List<String> all = new ArrayList<>(List.of("sqs"));
      all.addAll(List.of(arguments));
      all.addAll(List.of("--endpoint-url", moto.endpoint().toString()));
      return cli(all.toArray(String[]::new));
    }

    private SnsPublisher publisher() {
      ClientSettings settings = settings(moto.endpoint());
      CentralAccount central = new CentralAccount(ACCOUNT, "aws", settings.credentials(), "");
      return new SnsPublisher(
          clients, new MemberAccounts(central, clients.sts(REGION), SampleRun.clock()), "sweep-1");
    }

    private static TopicArn arn(String text) {
      return TopicArn.parse(text).orElseThrow();
    }

    private static Moto moto() {
      Optional<Moto> moto =
          Moto.start(SecondOpinion.onThisMachine(), "SNS, S3 and CloudWatch over moto");
      assumeTrue(moto.isPresent());
      return moto.orElseThrow();
    }

    private static ClientSettings settings(URI endpoint) {
      return ClientSettings.standard()
          .withEndpoint(endpoint.toString())
          .withCredentials(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("testing", "testing")));
    }
  }

  private static Path program(String name, String leftOut) {
    Optional<Path> program = SecondOpinion.onThisMachine().find(name, leftOut);
    assumeTrue(program.isPresent());
    return program.orElseThrow();
  }

  /** The number of noncompliant buckets, as the AWS CLI reads it. */
  private static long noncompliant(AwsCli cli, Instant at, String... dimensions) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "cloudwatch", "get-metric-statistics",
                "--namespace", "Truelabel",
                "--metric-name", "NoncompliantBuckets",
                "--start-time", at.minus(1, ChronoUnit.HOURS).toString(),
                "--end-time", at.plus(1, ChronoUnit.HOURS).toString(),
                "--period", "7200",
                "--statistics", "Maximum"));
    if (dimensions.length > 0) {
      arguments.add("--dimensions");
      arguments.addAll(List.of(dimensions));
    }
    AwsCli.Answer answer = cli.run(arguments.toArray(String[]::new));
    assertThat(answer.exitCode()).as(answer.problem()).isZero();
    assertThat(answer.json().get("Datapoints")).hasSize(1);
    return answer.json().at("/Datapoints/0/Maximum").asLong();
  }
}
