package io.truelabel.standin.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.standin.AwsCli;
import io.truelabel.standin.Clients;
import io.truelabel.standin.SecondOpinion;
import io.truelabel.standin.StandIn;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;

/**
 * The AWS CLI drives every CloudWatch operation of the stand-in, and reads in its own protocol what
 * the SDK wrote in another.
 */
class CloudWatchByCliTest {

  private static final String ACCOUNT = "111111111111";
  private static final String REGION = "eu-west-1";
  private static final Instant NOW = Instant.parse("2026-03-03T04:00:00Z");

  private final Optional<Path> aws =
      SecondOpinion.onThisMachine().find("aws", "the CloudWatch operations, driven by the AWS CLI");

  private final StandIn standIn = StandIn.start(organization(), NOW, 0);

  private static Organization organization() {
    Organization organization = new Organization("aws", ACCOUNT, List.of(REGION));
    organization.put(Account.installed(ACCOUNT, "central", ACCOUNT, Set.of()));
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
  void whatTheCliPutsIsTaken() {
    succeed(
        "put-metric-data",
        "--namespace",
        "Truelabel",
        "--metric-data",
        "MetricName=Buckets,Value=2.5,Unit=Count,Timestamp=2026-03-03T03:59:00Z,"
            + "Dimensions=[{Name=Team,Value=Web}]");

    assertThat(standIn.metrics().in(new Shard(ACCOUNT, REGION)))
        .containsExactly(
            new Datum(
                Metric.of("Truelabel", "Buckets", Map.of("Team", "Web")),
                NOW.minusSeconds(60),
                Statistics.of(2.5),
                "Count"));
  }

  @Test
  void whatTheSdkPutsIsRead() {
    putBySdk(7);

    JsonNode points =
        succeed(
            "get-metric-statistics",
            "--namespace=Truelabel",
            "--metric-name=Buckets",
            "--start-time=2026-03-03T03:00:00Z",
            "--end-time=2026-03-03T05:00:00Z",
            "--period=60",
            "--statistics=Maximum");
    JsonNode data =
        succeed(
            "get-metric-data",
            "--start-time=2026-03-03T03:00:00Z",
            "--end-time=2026-03-03T05:00:00Z",
            "--metric-data-queries",
            "[{\"Id\":\"q\",\"MetricStat\":{\"Metric\":{\"Namespace\":\"Truelabel\","
                + "\"MetricName\":\"Buckets\"},\"Period\":60,\"Stat\":\"Maximum\"}}]");

    assertThat(points.at("/Datapoints/0/Maximum").asDouble()).isEqualTo(7);
    assertThat(points.at("/Datapoints/0/Timestamp").asLong()).isEqualTo(NOW.getEpochSecond());
    assertThat(data.at("/MetricDataResults/0/Values/0").asDouble()).isEqualTo(7);
    assertThat(
            succeed("list-metrics", "--namespace", "Truelabel")
                .at("/Metrics/0/MetricName")
                .asText())
        .isEqualTo("Buckets");
  }

  @Test
  void refusals() {
    AwsCli.Answer refused =
        run("put-metric-data", "--namespace", "AWS/S3", "--metric-name", "x", "--value", "1");

    assertThat(refused.problem()).contains("(InvalidParameterValue)");
  }

  private void putBySdk(double value) {
    try (CloudWatchClient sdk =
        Clients.client(CloudWatchClient.builder(), standIn.endpoint(), ACCOUNT, REGION)) {
      MetricDatum datum = MetricDatum.builder().metricName("Buckets").value(value).build();
      sdk.putMetricData(r -> r.namespace("Truelabel").metricData(datum));
    }
  }

  private JsonNode succeed(String... arguments) {
    AwsCli.Answer answer = run(arguments);
    assertThat(answer.exitCode()).as(answer.problem()).isZero();
    return answer.json();
  }

  private AwsCli.Answer run(String... arguments) {
    String[] command =
        Stream.concat(Stream.of("cloudwatch"), Stream.of(arguments)).toArray(String[]::new);
    return AwsCli.of(aws.orElseThrow(), standIn.endpoint(), ACCOUNT, REGION).run(command);
  }
}
