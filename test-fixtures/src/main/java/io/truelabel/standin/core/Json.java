package io.truelabel.standin.core;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON trees in and out. */
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  public static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /** The tree of a request's body; an empty body is an empty object. */
  public static JsonNode parse(Body body) {
    try {
      return body.length() == 0 ? object() : MAPPER.readTree(body.bytes());
    } catch (IOException notJson) {
      throw new ServiceError(
          "SerializationException", 400, "The body is not JSON: " + notJson.getMessage());
    }
  }

  public static Body body(JsonNode tree) {
    try {
      return Body.of(MAPPER.writeValueAsBytes(tree));
    } catch (JsonProcessingException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** The tree as text: what AWS Config puts into the strings of its events and items. */
  public static String text(JsonNode tree) {
    return body(tree).text();
  }

  /** A copy in which no object has a member that is null. */
  public static JsonNode withoutNulls(JsonNode tree) {
    return switch (tree) {
      case ObjectNode object -> {
        ObjectNode copy = object();
        object.properties().stream()
            .filter(member -> !member.getValue().isNull())
            .forEach(member -> copy.set(member.getKey(), withoutNulls(member.getValue())));
        yield copy;
      }
      case ArrayNode array -> {
        ArrayNode copy = array();
        array.forEach(element -> copy.add(withoutNulls(element)));
        yield copy;
      }
      default -> tree;
    };
  }
}
