package io.truelabel.nightly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Runs a definition in the Amazon States Language step by step: as much of it as ours uses, without
 * any waiting. A field that it does not know is an error, so that nothing is left out unnoticed.
 */
public final class Steps {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** What is only about time and load. */
  private static final Set<String> ASIDE =
      Set.of("TimeoutSeconds", "MaxConcurrency", "ToleratedFailurePercentage");

  private static final Map<String, Set<String>> KNOWN =
      Map.of(
          "Task",
          Set.of("Resource", "Parameters", "ResultSelector", "Retry"),
          "Map",
          Set.of("ItemsPath", "ItemReader", "ItemProcessor", "ResultSelector"),
          "Pass",
          Set.of("Result"));
  private static final Set<String> COMMON =
      Set.of("Type", "ResultPath", "OutputPath", "Catch", "Next", "End");

  private final SweepMachine machine;
  private final Lambda lambda;
  private final UnaryOperator<String> objects;
  private final List<String> caught = new ArrayList<>();

  /** Calls the functions behind tasks. */
  @FunctionalInterface
  public interface Lambda {

    /**
     * Calls the function with this handler.
     *
     * @throws RuntimeException if the function ends in an error; the exception's class names it
     */
    JsonNode call(String handler, JsonNode payload) throws IOException;
  }

  /**
   * The steps of a machine.
   *
   * @param objects reads an object of the state bucket by its key
   */
  public Steps(SweepMachine machine, Lambda lambda, UnaryOperator<String> objects) {
    this.machine = machine;
    this.lambda = lambda;
    this.objects = objects;
  }

  /** The states that ended in an error which the definition catches. */
  public List<String> caught() {
    return caught;
  }

  /** Runs everything and answers with the output. */
  public JsonNode run() throws IOException {
    return run(machine.definition(), NODES.objectNode());
  }

  private JsonNode run(JsonNode flow, JsonNode input) throws IOException {
    JsonNode value = input;
    String name = flow.get("StartAt").asText();
    while (true) {
      JsonNode state = flow.get("States").get(name);
      check(name, state);
      String next = state.path("Next").asText();
      try {
        value = step(state, value);
      } catch (Failed failed) {
        next = caught(name, state, failed);
      }
      if (next.isEmpty()) {
        return value;
      }
      name = next;
    }
  }

  private static void check(String name, JsonNode state) {
    Set<String> known = KNOWN.getOrDefault(state.get("Type").asText(), Set.of());
    state
        .fieldNames()
        .forEachRemaining(field -> {
          if (!known.contains(field) && !COMMON.contains(field) && !ASIDE.contains(field)) {
            throw new IllegalArgumentException(name + " has a field unknown here: " + field);
          }
        });
  }

  private String caught(String name, JsonNode state, Failed failed) {
    for (JsonNode catcher : state.path("Catch")) {
      if (failed.is(catcher)) {
        caught.add(name);
        return catcher.get("Next").asText();
      }
    }
    throw failed;
  }

  private JsonNode step(JsonNode state, JsonNode input) throws IOException {
    JsonNode result =
        switch (state.get("Type").asText()) {
          case "Task" -> task(state, fill(state.get("Parameters"), input));
          case "Map" -> map(state, input);
          default -> state.get("Result");
        };
    JsonNode selected =
        state.has("ResultSelector") ? fill(state.get("ResultSelector"), result) : result;
    JsonNode kept =
        state.has("ResultPath")
            ? with(input, state.get("ResultPath").asText(), selected)
            : selected;
    return state.has("OutputPath") ? at(state.get("OutputPath").asText(), kept) : kept;
  }

  private static JsonNode with(JsonNode input, String path, JsonNode value) {
    ObjectNode filled = input.deepCopy();
    return filled.set(path.substring("$.".length()), value);
  }

  private JsonNode task(JsonNode state, JsonNode parameters) throws IOException {
    int[] attempts = new int[state.path("Retry").size()];
    while (true) {
      try {
        return NODES.objectNode().set("Payload", call(parameters));
      } catch (Failed failed) {
        if (!again(state, failed, attempts)) {
          throw failed;
        }
      }
    }
  }

  private static boolean again(JsonNode state, Failed failed, int[] attempts) {
    for (int i = 0; i < attempts.length; i++) {
      JsonNode retrier = state.get("Retry").get(i);
      if (failed.is(retrier)) {
        return attempts[i]++ < retrier.get("MaxAttempts").asInt();
      }
    }
    return false;
  }

  private JsonNode call(JsonNode parameters) throws IOException {
    String handler = machine.handler(parameters.get("FunctionName").asText());
    try {
      return lambda.call(handler, parameters.get("Payload"));
    } catch (RuntimeException e) {
      throw new Failed(e);
    }
  }

  private JsonNode map(JsonNode state, JsonNode input) throws IOException {
    ArrayNode results = NODES.arrayNode();
    for (JsonNode item : items(state, input)) {
      results.add(run(state.get("ItemProcessor"), item));
    }
    return results;
  }

  private JsonNode items(JsonNode state, JsonNode input) throws IOException {
    if (state.has("ItemsPath")) {
      return at(state.get("ItemsPath").asText(), input);
    }
    JsonNode object = fill(state.at("/ItemReader/Parameters"), input);
    return JSON.readTree(objects.apply(object.get("Key").asText()));
  }

  /** A template of parameters, filled in. */
  private static JsonNode fill(JsonNode template, JsonNode input) {
    ObjectNode filled = NODES.objectNode();
    template
        .properties()
        .forEach(entry -> {
          String key = entry.getKey();
          JsonNode value = entry.getValue();
          if (key.endsWith(".$")) {
            filled.set(key.substring(0, key.length() - 2), at(value.asText(), input));
          } else {
            filled.set(key, value.isObject() ? fill(value, input) : value);
          }
        });
    return filled;
  }

  private static JsonNode at(String path, JsonNode input) {
    JsonNode found = input.at(path.substring(1).replace('.', '/'));
    if (found.isMissingNode()) {
      throw new IllegalArgumentException("nothing is at " + path + " in " + input);
    }
    return found;
  }

  /** A function ended in an error. */
  private static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String error;

    Failed(RuntimeException cause) {
      super(cause);
      this.error = cause.getClass().getName();
    }

    boolean is(JsonNode catcher) {
      return catcher
          .get("ErrorEquals")
          .valueStream()
          .map(JsonNode::asText)
          .anyMatch(it -> it.equals("States.ALL") || it.equals(error));
    }
  }
}
