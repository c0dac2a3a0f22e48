package io.truelabel.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.jr.stree.JacksonJrsTreeCodec;
import com.fasterxml.jackson.jr.stree.JrsArray;
import com.fasterxml.jackson.jr.stree.JrsObject;
import com.fasterxml.jackson.jr.stree.JrsString;
import com.fasterxml.jackson.jr.stree.JrsValue;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value that may be missing, null or of another kind than expected, at every step.
 *
 * <p>AWS Config leaves out, empties and nulls members from one recorder version to the next, so
 * reading never fails on what is not there.
 */
public final class JsonValue {

  private static final JsonFactory JSON = new JsonFactory();

  private static final JsonValue MISSING = new JsonValue(null);

  private final @Nullable JrsValue value;

  private JsonValue(@Nullable JrsValue value) {
    this.value = value;
  }

  /**
   * Parses a text; an empty text gives a missing value.
   *
   * @throws IOException if the text is not JSON
   */
  public static JsonValue parse(String text) throws IOException {
    try (JsonParser parser = JSON.createParser(text)) {
      return parser.nextToken() == null
          ? MISSING
          : new JsonValue(new JacksonJrsTreeCodec().readTree(parser));
    }
  }

  /** A text that is not parsed yet; an empty one is a missing value. */
  public static JsonValue ofText(String text) {
    return text.isEmpty() ? MISSING : new JsonValue(new JrsString(text));
  }

  /** A member of an object. */
  public JsonValue get(String name) {
    return value instanceof JrsObject object ? new JsonValue(object.get(name)) : MISSING;
  }

  /** A text, number or boolean as text; empty for anything else. */
  public String text() {
    return value == null || value.isNull() || value.isContainerNode()
        ? ""
        : Optional.ofNullable(value.asText()).orElse("");
  }

  /** A time in ISO 8601; empty when there is none or it is malformed. */
  public Optional<Instant> time() {
    try {
      return text().isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text()));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** The elements of an array, none when it is no array. */
  public List<JsonValue> elements() {
    List<JsonValue> elements = new ArrayList<>();
    if (value instanceof JrsArray array) {
      array.elements().forEachRemaining(element -> elements.add(new JsonValue(element)));
    }
    return elements;
  }

  /** The members of an object as texts, none when it is no object. */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    if (value instanceof JrsObject object) {
      object
          .fields()
          .forEachRemaining(it -> texts.put(it.getKey(), new JsonValue(it.getValue()).text()));
    }
    return texts;
  }

  /** Whether this is a text, which may hold JSON once more. */
  public boolean isText() {
    return value instanceof JrsString;
  }

  /** Whether there is nothing here: missing, or null. */
  public boolean isAbsent() {
    return value == null || value.isNull() || value.isMissingNode();
  }

  /** Whether this is an array. */
  public boolean isArray() {
    return value instanceof JrsArray;
  }

  /** Whether this is an object. */
  public boolean isObject() {
    return value instanceof JrsObject;
  }
}
