package io.truelabel.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts back what differs between a file and what the service sent. */
final class WireText {

  /** As Python prints a time: a space where ISO 8601 has a T. */
  private static final Pattern SPACED =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d.*");

  private WireText() {}

  /** Times that Python printed become ISO 8601; an event's {@code etag} becomes {@code eTag}. */
  static void restore(ObjectNode json) {
    json.properties().forEach(member -> member.setValue(restored(member.getValue())));
    if (json.path("resourcesAffected").path("s3Object") instanceof ObjectNode object
        && !object.has("eTag")
        && object.has("etag")) {
      object.set("eTag", object.get("etag"));
    }
  }

  private static JsonNode restored(JsonNode value) {
    if (value instanceof ObjectNode object) {
      restore(object);
    }
    return value.isTextual() && SPACED.matcher(value.textValue()).matches()
        ? TextNode.valueOf(value.textValue().replaceFirst(" ", "T"))
        : value;
  }

  /** A time in ISO 8601 with any offset; empty when it is none. */
  static Optional<Instant> time(JsonNode text) {
    try {
      return Optional.of(OffsetDateTime.parse(text.asText()).toInstant());
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
