package io.truelabel.nightly;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.truelabel.alert.AlertOutcome;
import io.truelabel.aws.AwsClients;
import io.truelabel.aws.StateBucket;
import io.truelabel.heal.Healing;
import io.truelabel.log.JsonLog;
import io.truelabel.metrics.MetricsOutcome;
import io.truelabel.policy.Alerts.Mode;
import io.truelabel.policyformat.PolicyFormat;
import io.truelabel.report.History;
import io.truelabel.report.Night;
import io.truelabel.report.Report;
import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.standin.core.Fault;
import io.truelabel.sweep.Failure;
import io.truelabel.sweep.PlainJson;
import io.truelabel.sweep.Results;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.S3Exception;

class SweepHandlerTest {
  private static final String DATED = "reports/2026/11/22/sweep-20261122T020000Z.json";

  private final SampleRun sample = new SampleRun();
  private final AwsClients clients = new AwsClients(sample.settings());
  private final StateBucket state =
      new StateBucket(
          clients.s3(SampleRun.HOME), SampleOrganization.STATE_BUCKET, SampleOrganization.SECURITY);
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  @BeforeEach
  void deployPolicy() {
    state.write(
        StateBucket.POLICY_KEY,
        "application/json",
        PolicyFormat.write(SampleRun.policy(Mode.OWNERS)));
  }

  @AfterEach
  void close() {
    clients.close();
    sample.close();
  }

  @Test
  void theReportIsKeptUnderItsDateAndAsTheLatest() throws IOException {
    JsonNode answer = handle(900_000);

    assertThat(answer.get("report").asText()).isEqualTo(DATED);
    assertThat(state.read(ReportStore.LATEST).content()).isEqualTo(state.read(DATED).content());
    Report report = PlainJson.read(stored(DATED), Report.class);
    assertThat(report.sweep().applied()).isTrue();
    assertThat(report.policy().source()).isEqualTo("policy/policy.json");
    assertThat(report.policy().sha256()).matches("[0-9a-f]{64}");
    assertThat(report.alerts().deliveries()).isNotEmpty();
  }

  @Test
  void everyFormOfTheReportIsKeptTwice() throws IOException {
    handle(900_000);

    for (String form : List.of(".json", ".csv", ".ocsf.jsonl.gz", ".html")) {
      byte[] dated = state.read(DATED.replace(".json", form)).content();
      assertThat(dated).as(form).isNotEmpty();
      assertThat(state.read("reports/latest/report" + form).content()).isEqualTo(dated);
    }
    assertThat(new String(state.read("reports/latest/report.html").content(), UTF_8))
        .startsWith("<!DOCTYPE html>")
        .contains("This is the first night");
  }

  @Test
  void theBrowserOpensThePageInsteadOfSavingIt() throws IOException {
    handle(900_000);

    var page =
        clients
            .s3(SampleRun.HOME)
            .headObject(
                it -> it.bucket(SampleOrganization.STATE_BUCKET).key("reports/latest/report.html"));
    assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
    assertThat(page.contentDisposition()).isEqualTo("inline");
  }

  @Test
  void theNextReportShowsTheNightBefore() throws IOException {
    Night before = new Night("2026-11-21", "before", true, 3, Map.of(), Map.of(), Map.of());
    ByteArrayOutputStream nights = new ByteArrayOutputStream();
    History.NONE.plus(before).write(nights);
    state.write(RememberedNights.KEY, "application/json", nights.toByteArray());

    handle(900_000);

    assertThat(new String(state.read("reports/latest/report.html").content(), UTF_8))
        .contains("over 2 nights");
    assertThat(History.read(stored(RememberedNights.KEY)).nights())
        .extracting(Night::date)
        .containsExactly("2026-11-21", "2026-11-22");
  }

  @Test
  void damagedNightsAreReportedAndBegunAnew() throws IOException {
    state.write(RememberedNights.KEY, "application/json", "{".getBytes(UTF_8));

    handle(900_000);

    assertThat(log.toString(UTF_8)).contains("the trend of the report begins anew");
    assertThat(History.read(stored(RememberedNights.KEY)).nights()).hasSize(1);
  }

  @Test
  void theAnswerSaysHowManyBucketsEndedWhere() throws IOException {
    JsonNode answer = handle(900_000);

    assertThat(answer.at("/buckets/noncompliant").asInt()).isPositive();
    assertThat(answer.at("/buckets/excluded").isInt()).isTrue();
    assertThat(answer.get("sweepId").asText()).isEqualTo("sweep-20261122T020000Z");
  }

  @Test
  void everyLineOfTheLogIsJsonAndSaysHowItEnded() throws IOException {
    handle(900_000);

    ObjectMapper json = new ObjectMapper();
    for (String line : log.toString(UTF_8).lines().toList()) {
      assertThat(json.readTree(line).get("message").asText()).isNotBlank();
    }
    assertThat(log.toString(UTF_8)).contains("sweep started", "shard judged", "sweep ended", DATED);
  }

  @Test
  void aRegionThatFailsIsNoErrorOfTheFunctionButIsLogged() throws IOException {
    sample
        .standIn()
        .faults()
        .add(Fault.serverError("macie2", "DescribeBuckets").inRegion(SampleRun.ABROAD));

    JsonNode answer = handle(900_000);

    assertThat(answer.get("complete").asBoolean()).isFalse();
    assertThat(log.toString(UTF_8)).contains("\"level\":\"ERROR\"", SampleRun.ABROAD);
  }

  @Test
  void anAccountThatNobodyWasToldOfIsLogged() throws IOException {
    Failure untold = new Failure("eu-west-1", "222233334444", "tell", "Nobody was told.", "Wait.");
    AlertOutcome alerts = new AlertOutcome(List.of(), 0, 0, List.of(), List.of(untold));
    Reconciled result =
        new Reconciled(Results.summary(), Healing.NONE, alerts, MetricsOutcome.NONE);

    new Closing(state, new JsonLog(log, Clock.systemUTC())).close(result, Set.of());

    assertThat(log.toString(UTF_8).lines().findFirst().orElseThrow())
        .contains("\"level\":\"ERROR\"", "Nobody was told.", "222233334444", "eu-west-1")
        .contains("\"step\":\"tell\"", "\"remedy\":\"Wait.\"");
  }

  @Test
  void whenTheTimeIsNearlyUpItEndsWithAReportAndTellsNobody() throws IOException {
    sample.standIn().faults().add(Fault.slow("macie2", "GetFindings", Duration.ofSeconds(1)));

    handle(60_100);

    Report report = PlainJson.read(stored(DATED), Report.class);
    assertThat(report.sweep().cancelled()).isTrue();
    assertThat(sample.standIn().mailbox().all()).isEmpty();
  }

  @Test
  void withoutAPolicyItFailsBeforeAnythingIsJudged() {
    sample
        .standIn()
        .organization()
        .objects()
        .remove(SampleOrganization.STATE_BUCKET, StateBucket.POLICY_KEY);

    assertThatThrownBy(() -> handle(900_000)).isInstanceOf(S3Exception.class);
    assertThat(sample.standIn().calls().count("macie2", "DescribeBuckets")).isZero();
  }

  @Test
  void anEnvironmentThatIsNotWholeIsRefusedWithAllThatIsMissing() {
    assertThatThrownBy(() -> SweepSettings.from(Map.of("AWS_REGION", "eu-west-1")))
        .hasMessageContaining("TRUELABEL_ADMINISTRATOR")
        .hasMessageContaining("TRUELABEL_REGIONS")
        .hasMessageContaining("TRUELABEL_STATE_BUCKET");
  }

  private JsonNode handle(int remainingMillis) throws IOException {
    Context context = mock();
    when(context.getRemainingTimeInMillis()).thenReturn(remainingMillis);
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    new SweepHandler(environment(), sample.settings(), SampleRun.clock(), log)
        .handleRequest(InputStream.nullInputStream(), answer, context);
    return new ObjectMapper().readTree(answer.toByteArray());
  }

  private static Map<String, String> environment() {
    return Map.of(
        "AWS_REGION", SampleRun.HOME,
        "TRUELABEL_ADMINISTRATOR", SampleOrganization.SECURITY,
        "TRUELABEL_REGIONS", SampleRun.HOME + ", " + SampleRun.ABROAD,
        "TRUELABEL_STATE_BUCKET", SampleOrganization.STATE_BUCKET);
  }

  private InputStream stored(String key) {
    return new ByteArrayInputStream(state.read(key).content());
  }
}
