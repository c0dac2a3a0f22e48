package io.truelabel.policyfile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of the schema, as far as people need to know it.
 *
 * @param schema the whole
 * @param node the part: a schema with a title that says what belongs there, and an example
 */
record SchemaRule(JsonNode schema, JsonNode node) {

  private static final int SHORT = 30;

  /** What belongs there, as it is said after "is not". */
  String title() {
    return own("title").asText();
  }

  /** A sentence on why, with a space before it, or "". */
  String description() {
    String description = own("description").asText();
    return description.isEmpty() ? "" : " " + description;
  }

  /** An example, as it can be written in YAML. */
  String example() {
    JsonNode example = own("examples").path(0);
    return example.isTextual() && !isAccount() ? example.asText() : example.toString();
  }

  /** Whether an account id belongs there. */
  boolean isAccount() {
    return own("examples").path(0).asText().matches("[0-9]{12}");
  }

  /** Whether a text may stand there. */
  boolean takesText() {
    return own("type").toString().contains("\"string\"");
  }

  /** Whether a text has the form that is asked for there. */
  boolean allows(String text) {
    return text.matches(own("pattern").asText(".*"));
  }

  /** The rule of one of its keys. */
  SchemaRule of(String key) {
    return new SchemaRule(schema, node.path("properties").path(key));
  }

  /** The keys it knows. */
  List<String> keys() {
    List<String> keys = new ArrayList<>();
    node.path("properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  /** The values it knows; none when any value of some form will do. */
  List<String> choices() {
    List<String> choices = new ArrayList<>();
    own("enum").forEach(choice -> choices.add(choice.asText()));
    if (node.has("const")) {
      choices.add(node.path("const").asText());
    }
    return choices;
  }

  /** A sentence that lists the values, or gives one as an example. */
  String advice() {
    List<String> choices = choices();
    if (choices.isEmpty()) {
      return "Write for example `" + example() + "`.";
    }
    return choices.size() <= SHORT
        ? "Write " + (choices.size() > 1 ? "one of " : "") + Quote.list(choices) + "."
        : "Write one that exists, for example `" + example() + "`.";
  }

  /** A keyword of this part, or of the definition that it refers to. */
  private JsonNode own(String keyword) {
    if (node.has(keyword) || !node.has("$ref")) {
      return node.path(keyword);
    }
    return schema.at(node.path("$ref").asText().substring(1)).path(keyword);
  }
}
