package io.truelabel.policyfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;

/** Shows a value from the file to a JSON Schema. */
final class YamlJson {

  private static final Pattern SMALL = Pattern.compile("[0-9]{1,9}");
  private static final double BEYOND = 1e300;

  private YamlJson() {}

  static JsonNode of(Yaml yaml) {
    return switch (yaml) {
      case Yaml.Scalar it -> scalar(it);
      case Yaml.Sequence it -> {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        it.elements().forEach(element -> array.add(of(element)));
        yield array;
      }
      case Yaml.Mapping it -> {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        it.entries().forEach((key, entry) -> object.set(key, of(entry.value())));
        yield object;
      }
    };
  }

  private static JsonNode scalar(Yaml.Scalar scalar) {
    return switch (scalar.kind()) {
      case NOTHING -> NullNode.getInstance();
      case TRUTH ->
          BooleanNode.valueOf(scalar.text().startsWith("t") || scalar.text().startsWith("T"));
      case NUMBER -> number(scalar.text());
      case TEXT -> TextNode.valueOf(scalar.text());
    };
  }

  /** No number in a policy is large, or has a fraction: all others are equally wrong. */
  private static JsonNode number(String text) {
    return SMALL.matcher(text).matches()
        ? IntNode.valueOf(Integer.parseInt(text))
        : DoubleNode.valueOf(BEYOND + 0.5);
  }
}
