package io.truelabel.standin.core;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * Faults as the control plane takes them: {@code {"service": "macie2", "operation": "ListFindings",
 * "failure": "throttle", "first": 2}}.
 *
 * <p>{@code failure} is one of throttle, server-error (with {@code status}), refuse (with {@code
 * code} and {@code status}), slow (with {@code millis}), cut-before, cut-after; {@code first},
 * {@code every} or {@code from} says which calls; {@code service}, {@code operation}, {@code
 * account} and {@code region} may be left out.
 */
public final class FaultFormat {
  private FaultFormat() {}

  public static Fault read(JsonNode json) {
    return new Fault(
        json.path("service").asText(),
        json.path("operation").asText(),
        json.path("account").asText(),
        json.path("region").asText(),
        failure(json),
        turn(json));
  }

  private static Failure failure(JsonNode json) {
    return switch (json.path("failure").asText()) {
      case "throttle" -> new Failure.Throttle();
      case "server-error" -> new Failure.ServerError(json.path("status").asInt(500));
      case "refuse" ->
          new Failure.Refuse(json.path("code").asText(), json.path("status").asInt(400));
      case "slow" -> new Failure.Slow(Duration.ofMillis(json.path("millis").asLong(1000)));
      case "cut-before" -> new Failure.CutBefore();
      case "cut-after" -> new Failure.CutAfter();
      default ->
          throw new IllegalArgumentException(
              "failure must be throttle, server-error, refuse, slow, cut-before or cut-after: "
                  + json);
    };
  }

  private static Turn turn(JsonNode json) {
    if (json.has("first")) {
      return new Turn.First(json.get("first").asLong());
    }
    return json.has("every")
        ? new Turn.Every(json.get("every").asLong())
        : new Turn.From(json.path("from").asLong(1));
  }
}
