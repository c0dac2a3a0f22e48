package io.truelabel.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * One resource of a stack, which asks the function what CloudFormation would ask: a failed creation
 * is deleted, a failed update is taken back, and another physical id than before lets the old one
 * be deleted when everything has succeeded.
 */
final class Stack {
  private final SetupRun run;
  private final String resource;
  private String physicalId = "";
  private ObjectNode properties = JsonNodeFactory.instance.objectNode();

  Stack(SetupRun run, String resource) {
    this.run = run;
    this.resource = resource;
  }

  /** Properties as CloudFormation hands them over: texts, or lists separated by commas. */
  static ObjectNode properties(Map<String, String> values) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("ServiceToken", "arn:aws:lambda:x");
    values.forEach((name, value) -> {
      if (name.endsWith("s") && !name.equals("Identifiers") && !name.equals("Members")) {
        for (String one : value.split(",", -1)) {
          json.withArray(name).add(one);
        }
      } else {
        json.put(name, value);
      }
    });
    return json;
  }

  JsonNode create(Map<String, String> wish) {
    ObjectNode wanted = properties(wish);
    JsonNode answer = run.deliver(run.request("Create", resource, "", wanted));
    if (failed(answer)) {
      ask("Delete", answer.path("PhysicalResourceId").asText(), wanted, MissingNode.getInstance());
      return answer;
    }
    return keep(answer, wanted);
  }

  JsonNode update(Map<String, String> wish) {
    ObjectNode wanted = properties(wish);
    JsonNode answer = ask("Update", physicalId, wanted, properties);
    if (failed(answer)) {
      rollBack(answer.path("PhysicalResourceId").asText(), wanted);
      return answer;
    }
    String before = physicalId;
    ObjectNode then = properties;
    keep(answer, wanted);
    cleanUp(before, then);
    return answer;
  }

  /** Updates, and then something else in the stack fails. */
  void updateInVain(Map<String, String> wish) {
    ObjectNode wanted = properties(wish);
    JsonNode answer = ask("Update", physicalId, wanted, properties);
    rollBack(answer.path("PhysicalResourceId").asText(), wanted);
  }

  /** Creates, but no answer ever arrives: in the end CloudFormation deletes what it cannot name. */
  void createUnheard(Map<String, String> wish) {
    ObjectNode wanted = properties(wish);
    run.deliverUnheard(run.request("Create", resource, "", wanted));
    ask("Delete", "truelabel-macie-" + resource + "-1XYZ", wanted, MissingNode.getInstance());
  }

  /** Updates, but no answer ever arrives: in the end CloudFormation takes the update back. */
  void updateUnheard(Map<String, String> wish) {
    ObjectNode wanted = properties(wish);
    ObjectNode request = run.request("Update", resource, physicalId, wanted);
    request.set("OldResourceProperties", properties);
    run.deliverUnheard(request);
    rollBack(physicalId, wanted);
  }

  private void rollBack(String from, ObjectNode wanted) {
    JsonNode answer = ask("Update", from, properties, wanted);
    if (failed(answer)) {
      throw new AssertionError("The stack cannot even be rolled back: " + answer);
    }
    keep(answer, properties);
    cleanUp(from, wanted);
  }

  private void cleanUp(String before, ObjectNode then) {
    if (!before.equals(physicalId)) {
      ask("Delete", before, then, MissingNode.getInstance());
    }
  }

  JsonNode delete() {
    return ask("Delete", physicalId, properties, MissingNode.getInstance());
  }

  boolean exists() {
    return !physicalId.isEmpty();
  }

  /** What the stack as it is now says of a property. */
  String property(String name) {
    return properties.path(name).asText();
  }

  private JsonNode ask(String type, String id, ObjectNode wanted, JsonNode old) {
    ObjectNode request = run.request(type, resource, id, wanted);
    if (!old.isMissingNode()) {
      request.set("OldResourceProperties", old);
    }
    return run.deliver(request);
  }

  private JsonNode keep(JsonNode answer, ObjectNode wanted) {
    physicalId = answer.path("PhysicalResourceId").asText();
    properties = wanted;
    return answer;
  }

  static boolean failed(JsonNode answer) {
    return !answer.path("Status").asText().equals("SUCCESS");
  }

  String physicalId() {
    return physicalId;
  }
}
