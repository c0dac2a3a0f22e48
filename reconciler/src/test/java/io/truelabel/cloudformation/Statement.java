package io.truelabel.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.cloudformation.Template.Resource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A statement of a policy in a template.
 *
 * @param where it stands
 * @param kind whose policy it is in
 * @param json the statement
 */
record Statement(String where, Kind kind, JsonNode json) {

  /** Whose policy. */
  enum Kind {
    /** A role's: what it may do. */
    IDENTITY,
    /** A role's: who may assume it. */
    TRUST,
    /** A bucket's, queue's, topic's, key's or function's. */
    RESOURCE
  }

  /** Every statement of every template. */
  static List<Statement> all() {
    return Template.all().stream().flatMap(Statement::of).toList();
  }

  static Stream<Statement> of(Template template) {
    return template.resources().stream()
        .flatMap(resource -> of(template.name() + " " + resource.id(), resource));
  }

  private static Stream<Statement> of(String where, Resource resource) {
    JsonNode properties = resource.properties();
    Stream<Statement> identity =
        Intrinsics.elements(properties.path("Policies"))
            .flatMap(policy -> statements(where, Kind.IDENTITY, policy.path("PolicyDocument")));
    boolean role = resource.type().startsWith("AWS::IAM::");
    return Stream.of(
            identity,
            statements(where, Kind.TRUST, properties.path("AssumeRolePolicyDocument")),
            statements(
                where, role ? Kind.IDENTITY : Kind.RESOURCE, properties.path("PolicyDocument")),
            statements(where, Kind.RESOURCE, properties.path("KeyPolicy")))
        .flatMap(it -> it);
  }

  private static Stream<Statement> statements(String where, Kind kind, JsonNode document) {
    return Intrinsics.elements(document.path("Statement"))
        .map(statement -> new Statement(where, kind, statement));
  }

  boolean allows() {
    return json.path("Effect").asText().equals("Allow");
  }

  List<String> actions() {
    return Intrinsics.texts(json.path("Action"));
  }

  List<String> resources() {
    return Intrinsics.texts(json.path("Resource"));
  }

  JsonNode principal() {
    return json.path("Principal");
  }

  /** The keys that its conditions look at, whatever the operator. */
  Set<String> conditionKeys() {
    Set<String> keys = new TreeSet<>();
    Intrinsics.branches(json.path("Condition"))
        .forEach(
            condition -> condition.forEach(test -> test.fieldNames().forEachRemaining(keys::add)));
    return keys;
  }

  /** Whether it speaks of an action, a wildcard in it included. */
  boolean covers(String action) {
    return actions().stream()
        .anyMatch(pattern -> action.matches(pattern.replace("*", ".*").replace("?", ".")));
  }

  @Override
  public String toString() {
    return where + " " + json.path("Sid").asText();
  }
}
