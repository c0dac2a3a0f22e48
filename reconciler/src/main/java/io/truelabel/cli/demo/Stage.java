package io.truelabel.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.truelabel.verdict.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the stand-in shows of itself beside AWS: the organization, events to deliver, messages. */
final class Stage implements AutoCloseable {

  /** An account in a Region. */
  record Place(String account, String region) {}

  /** A rule that AWS Config was asked to run again. */
  record Asked(Rule rule, Place place) {}

  private static final int OK = 200;

  private final URI control;
  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();

  Stage(URI endpoint) {
    this.control = endpoint.resolve("/_standin/");
  }

  /** Everything there is. */
  JsonNode organization() {
    return get("organization");
  }

  /** Every account in every Region. */
  Stream<Place> places() {
    JsonNode organization = organization();
    return elements(organization.path("accounts"))
        .flatMap(account ->
            elements(organization.path("regions"))
                .map(region -> new Place(account.path("id").asText(), region.asText())));
  }

  /** The events with which Config would run a rule now, and the rule's full name. */
  JsonNode events(String rule, Place place) {
    return get(
        "config-events?rule=%s&account=%s&region=%s"
            .formatted(rule, place.account(), place.region()));
  }

  /** The rules that AWS Config was asked to run again since the last time. */
  Stream<Asked> asked() {
    HttpRequest request =
        HttpRequest.newBuilder(control.resolve("config-runs"))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    return elements(send(request).path("runs"))
        .map(run ->
            new Asked(
                rule(run.path("rule").asText()),
                new Place(run.path("account").asText(), run.path("region").asText())));
  }

  /** A rule in a conformance pack has a suffix. */
  private static Rule rule(String fullName) {
    return Arrays.stream(Rule.values())
        .filter(rule -> fullName.startsWith(rule.configName()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no rule " + fullName));
  }

  /** All messages that topics took. */
  Stream<JsonNode> messages() {
    return elements(get("messages"));
  }

  /** Everything that CloudWatch was told. */
  Stream<JsonNode> metrics() {
    return elements(get("metrics"));
  }

  /** Elements of a JSON array. */
  static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private JsonNode get(String path) {
    return send(HttpRequest.newBuilder(control.resolve(path)).build());
  }

  private JsonNode send(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != OK) {
        throw new IOException(request.uri() + " was answered with " + response.statusCode());
      }
      return json.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException("The stand-in did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the stand-in answered", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
