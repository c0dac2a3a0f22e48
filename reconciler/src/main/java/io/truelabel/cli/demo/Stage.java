package io.truelabel.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the stand-in shows of itself beside AWS: the organization, events to deliver, messages. */
final class Stage implements AutoCloseable {

  /** An account in a Region. */
  record Place(String account, String region) {}

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
    try {
      HttpRequest request = HttpRequest.newBuilder(control.resolve(path)).build();
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != OK) {
        throw new IOException(path + " was answered with " + response.statusCode());
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
