package io.truelabel.config;

import io.truelabel.json.JsonValue;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.config.model.ConfigurationItem;

/** Reads a resource from Config's history API, where parts of an item are JSON within JSON. */
final class HistoryItem {

  private HistoryItem() {}

  /**
   * The resource of an item.
   *
   * @param fallback when the item does not say when it was captured
   */
  static BucketSnapshot snapshot(ConfigurationItem item, Instant fallback) {
    Map<String, String> supplement = item.supplementaryConfiguration();
    Instant captured = item.configurationItemCaptureTime();
    return new BucketSnapshot(
        item.resourceType() == null ? "" : item.resourceTypeAsString(),
        item.resourceId(),
        item.configurationItemStatus() == null ? "" : item.configurationItemStatusAsString(),
        captured == null ? fallback : captured,
        RecordedTags.of(
            item.tags(), JsonValue.ofText(supplement.getOrDefault(RecordedTags.SUPPLEMENT, ""))));
  }
}
