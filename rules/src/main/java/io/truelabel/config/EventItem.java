package io.truelabel.config;

import io.truelabel.json.JsonValue;
import io.truelabel.verdict.Tags;
import java.time.Instant;

/** Reads a resource from an event, where items are JSON objects with members in camel case. */
final class EventItem {

  private static final Tags LEFT_OUT =
      new Tags.Unknown("The item is too large for an event, which leaves its tags out.");

  private EventItem() {}

  /**
   * The resource of a change.
   *
   * @param fallback when the item does not say when it was captured
   */
  static BucketSnapshot snapshot(JsonValue item, Instant fallback) {
    Tags tags =
        RecordedTags.of(
            item.get("tags").texts(),
            item.get("supplementaryConfiguration").get(RecordedTags.SUPPLEMENT));
    return snapshot(item, fallback, tags);
  }

  /** The resource of a change that was too large; everything but its tags. */
  static BucketSnapshot summary(JsonValue summary, Instant fallback) {
    return snapshot(summary, fallback, LEFT_OUT);
  }

  private static BucketSnapshot snapshot(JsonValue item, Instant fallback, Tags tags) {
    return new BucketSnapshot(
        item.get("resourceType").text(),
        item.get("resourceId").text(),
        item.get("configurationItemStatus").text(),
        item.get("configurationItemCaptureTime").time().orElse(fallback),
        tags);
  }
}
