package io.truelabel.standin.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.sampleorg.Shard;
import io.truelabel.standin.core.Body;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.Request;
import io.truelabel.standin.core.Route;
import java.util.Map;
import java.util.stream.Stream;

/** Config's part of the control plane: events to deliver, runs asked for, failures on demand. */
record ConfigRoutes(ConfigService config) {

  Map<String, Route> all() {
    return Map.of(
        "GET config-events", this::events,
        "POST config-runs", _ -> runs(),
        "POST evaluation-failures", this::fail);
  }

  /**
   * The events of a run of {@code ?rule=NAME&account=ID&region=CODE}; with {@code &bucket=NAME} the
   * event about that bucket alone.
   */
  private Reply events(Request request) {
    Rule rule = rule(request);
    ArrayNode events = Json.array();
    texts(rule, request).map(text -> Json.parse(Body.of(text))).forEach(events::add);
    ObjectNode reply = Json.object().put("rule", rule.name());
    return Reply.json(reply.set("events", events));
  }

  private Stream<String> texts(Rule rule, Request request) {
    return request
        .parameter("bucket")
        .map(bucket -> Stream.of(config.events().reevaluation(rule, bucket)))
        .orElseGet(() -> config.events().run(rule));
  }

  private Rule rule(Request request) {
    Shard shard = new Shard(required(request, "account"), required(request, "region"));
    String name = required(request, "rule");
    return config
        .rules()
        .find(shard, name)
        .orElseThrow(() -> new IllegalArgumentException("No rule " + name + " in " + shard));
  }

  private static String required(Request request, String name) {
    return request
        .parameter(name)
        .orElseThrow(() -> new IllegalArgumentException("The parameter " + name + " is missing"));
  }

  /** The rules that StartConfigRulesEvaluation asked for since the last time. */
  private Reply runs() {
    ArrayNode runs = Json.array();
    config
        .runs()
        .take()
        .forEach(rule ->
            runs.add(
                Json.object()
                    .put("account", rule.shard().account())
                    .put("region", rule.shard().region())
                    .put("rule", rule.name())));
    return Reply.json(Json.object().set("runs", runs));
  }

  /** Takes {@code {"resourceId": "…", "times": N}}. */
  private Reply fail(Request request) {
    JsonNode wish = Json.parse(request.body());
    config.failures().add(wish.path("resourceId").asText(), wish.path("times").asInt(1));
    return Reply.empty(204);
  }
}
