package io.truelabel.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads the YAML of templates, short forms of functions included, as the JSON that CloudFormation
 * makes of it; every scalar is a text.
 */
final class TemplateYaml {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<String> WITHOUT_PREFIX = Set.of("Ref", "Condition");

  private TemplateYaml() {}

  static JsonNode parse(String yaml) {
    return json(new Compose(LoadSettings.builder().build()).composeString(yaml).orElseThrow());
  }

  private static JsonNode json(Node node) {
    String tag = node.getTag().getValue();
    return tag.startsWith("!") ? function(tag.substring(1), node) : plain(node);
  }

  private static JsonNode plain(Node node) {
    return switch (node) {
      case ScalarNode scalar -> JSON.textNode(scalar.getValue());
      case SequenceNode sequence -> {
        ArrayNode array = JSON.arrayNode();
        sequence.getValue().forEach(element -> array.add(json(element)));
        yield array;
      }
      case MappingNode mapping -> {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
          object.set(json(entry.getKeyNode()).asText(), json(entry.getValueNode()));
        }
        yield object;
      }
      default -> throw new IllegalArgumentException("no node of a template: " + node);
    };
  }

  private static JsonNode function(String name, Node argument) {
    ObjectNode function = JSON.objectNode();
    JsonNode plain = plain(argument);
    if (name.equals("GetAtt") && plain.isTextual()) {
      ArrayNode parts = JSON.arrayNode();
      for (String part : plain.asText().split("\\.", 2)) {
        parts.add(part);
      }
      plain = parts;
    }
    function.set(WITHOUT_PREFIX.contains(name) ? name : "Fn::" + name, plain);
    return function;
  }
}
