package io.truelabel.offline;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * Reads one JSON value into memory, unless it is far larger than anything that AWS writes.
 *
 * <p>Where in an object the data was found is left out: nothing is judged by it, it is the largest
 * part of a record, and it may itself be personal data.
 */
final class BoundedTree {

  /** Characters of names and values in one record; a finding of Macie has some 10,000. */
  static final int LARGEST_RECORD = 4 * 1024 * 1024;

  /** What a value costs besides its text. */
  private static final int OVERHEAD = 16;

  private static final String OCCURRENCES = "occurrences";

  private final JsonParser parser;
  private int left = LARGEST_RECORD;

  private BoundedTree(JsonParser parser) {
    this.parser = parser;
  }

  /** Reads the value that the parser stands on, to its end. */
  static JsonNode read(JsonParser parser) throws IOException {
    return new BoundedTree(parser).value();
  }

  private JsonNode value() throws IOException {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    spend(parser.getTextLength());
    return switch (parser.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> nodes.textNode(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDecimalValue());
      case VALUE_TRUE, VALUE_FALSE -> nodes.booleanNode(parser.getBooleanValue());
      default -> nodes.nullNode();
    };
  }

  private ObjectNode object() throws IOException {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      spend(name.length());
      parser.nextToken();
      if (name.equals(OCCURRENCES)) {
        parser.skipChildren();
      } else {
        object.set(name, value());
      }
    }
    return object;
  }

  private ArrayNode array() throws IOException {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value());
    }
    return array;
  }

  private void spend(int characters) throws DamagedFileException {
    left -= characters + OVERHEAD;
    if (left < 0) {
      throw new DamagedFileException(
          "One record in it is larger than "
              + LARGEST_RECORD / (1024 * 1024)
              + " MiB, which no answer of AWS is.",
          "Export it again.");
    }
  }
}
