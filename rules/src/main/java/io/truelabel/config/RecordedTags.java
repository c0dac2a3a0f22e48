package io.truelabel.config;

import io.truelabel.json.JsonValue;
import io.truelabel.verdict.Tags;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds the tags in a configuration item.
 *
 * <p>Config records a bucket's tags twice: as the item's own tags, and in the supplementary
 * configuration, which is absent when there are none. Items of some versions lack the first.
 */
final class RecordedTags {

  /** Where the second copy is. */
  static final String SUPPLEMENT = "BucketTaggingConfiguration";

  private static final Tags UNREADABLE =
      new Tags.Unknown("The tags in the recorded item could not be read.");

  private RecordedTags() {}

  /** The tags of an item: its own, or else those of the supplementary configuration. */
  static Tags of(Map<String, String> own, JsonValue supplement) {
    return own.isEmpty() ? supplementary(supplement) : new Tags.Known(own);
  }

  private static Tags supplementary(JsonValue supplement) {
    try {
      JsonValue decoded = decode(supplement);
      return decoded.isAbsent() || decoded.isObject()
          ? new Tags.Known(tagSets(decoded))
          : UNREADABLE;
    } catch (IOException _) {
      return UNREADABLE;
    }
  }

  /** The history API gives JSON as text, and some members of it as text once more. */
  private static JsonValue decode(JsonValue supplement) throws IOException {
    JsonValue once = decodeOnce(supplement);
    return decodeOnce(once);
  }

  private static JsonValue decodeOnce(JsonValue value) throws IOException {
    return value.isText() ? JsonValue.parse(value.text()) : value;
  }

  private static Map<String, String> tagSets(JsonValue tagging) {
    Map<String, String> tags = new LinkedHashMap<>();
    tagging.get("tagSets").elements().forEach(set -> tags.putAll(set.get("tags").texts()));
    return tags;
  }
}
