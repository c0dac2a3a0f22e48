package io.truelabel.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.standin.core.Body;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.Switch;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.macie2.Macie2Client;

class ControlRoutesTest {
  private static final Instant NOW = Instant.parse("2026-05-01T03:00:00Z");
  private static final String RULE =
      "config-events?rule=s3-classification-label&region=eu-west-1&account=";

  private final StandIn standIn = StandIn.start(SampleOrganization.at(NOW), NOW);
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    http.close();
    standIn.close();
  }

  @Test
  void tellsTheStoryOfEveryBucket() throws Exception {
    JsonNode organization = call("GET", "organization", "");

    assertThat(organization.get("accounts")).hasSize(3);
    assertThat(organization.get("regions")).hasSize(2);
    assertThat(organization.get("buckets"))
        .hasSize(standIn.organization().buckets().size())
        .allSatisfy(bucket -> assertThat(bucket.get("story").asText()).isNotEmpty());
  }

  @Test
  void countsCalls() throws Exception {
    describeBuckets();

    JsonNode calls = call("GET", "calls", "");

    assertThat(calls.get("total").asInt()).isEqualTo(1);
    assertThat(calls.get("byOperation").get("macie2:DescribeBuckets").asInt()).isEqualTo(1);
  }

  private void describeBuckets() {
    try (Macie2Client macie =
        Clients.client(
            Macie2Client.builder(), standIn.endpoint(), SampleOrganization.SECURITY, "eu-west-1")) {
      macie.describeBuckets(_ -> {});
    }
  }

  @Test
  void movesTheClock() throws Exception {
    call("POST", "clock", "{\"advance\": \"P90D\"}");
    assertThat(call("GET", "clock", "").get("now").asText()).isEqualTo("2026-07-30T03:00:00Z");

    call("POST", "clock", "{\"to\": \"2027-01-01T00:00:00Z\"}");
    assertThat(standIn.clock().instant()).isEqualTo("2027-01-01T00:00:00Z");
  }

  @Test
  void addsAndRemovesFaults() throws Exception {
    JsonNode added =
        call(
            "POST",
            "faults",
            """
            {"service": "macie2", "operation": "DescribeBuckets", "failure": "throttle", "first": 1}
            """);
    describeBuckets();
    assertThat(standIn.calls().total()).isEqualTo(2);

    call("DELETE", "faults?id=" + added.get("id").asLong(), "");
    describeBuckets();
    assertThat(standIn.calls().total()).isEqualTo(3);
  }

  @Test
  void turnsSwitches() throws Exception {
    call("POST", "switches", "{\"FINDINGS_WRITE_NULLS\": true}");
    assertThat(standIn.switches().isOn(Switch.FINDINGS_WRITE_NULLS)).isTrue();

    call("POST", "switches", "{\"FINDINGS_WRITE_NULLS\": false}");
    assertThat(standIn.switches().isOn(Switch.FINDINGS_WRITE_NULLS)).isFalse();
  }

  @Test
  void makesTheEventsOfARule() throws Exception {
    JsonNode all = call("GET", RULE + SampleOrganization.PAYMENTS, "");

    String bucket =
        Json.parse(Body.of(all.get("events").get(0).get("invokingEvent").asText()))
            .at("/configurationItem/resourceId")
            .asText();
    JsonNode one = call("GET", RULE + SampleOrganization.PAYMENTS + "&bucket=" + bucket, "");
    assertThat(all.get("events")).hasSizeGreaterThan(5);
    assertThat(one.get("events")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"config-events", RULE + "999999999999", "no-such-route"})
  void saysWhatIsWrong(String address) throws Exception {
    HttpResponse<String> reply = send("GET", address, "");

    assertThat(reply.statusCode()).isBetween(400, 404);
    assertThat(Json.parse(Body.of(reply.body())).get("message").asText()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"failure\": \"flood\"}", "{}"})
  void refusesAFaultItDoesNotKnow(String fault) throws Exception {
    assertThat(send("POST", "faults", fault).statusCode()).isEqualTo(400);
  }

  private JsonNode call(String method, String address, String body) throws Exception {
    HttpResponse<String> reply = send(method, address, body);
    assertThat(reply.statusCode()).isBetween(200, 204);
    return Json.parse(Body.of(reply.body()));
  }

  private HttpResponse<String> send(String method, String address, String body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(standIn.endpoint() + "/_standin/" + address))
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
