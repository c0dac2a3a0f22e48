package io.truelabel.config;

import java.util.Map;
import software.amazon.awssdk.services.config.model.ConfigurationItem;

/** Reads a resource from Config's history API, where parts of an item are JSON within JSON. */
final class HistoryItem {

  private HistoryItem() {}

  static BucketSnapshot snapshot(ConfigurationItem item) {
    Map<String, String> supplement = item.supplementaryConfiguration();
    return new BucketSnapshot(
        item.resourceType() == null ? "" : item.resourceTypeAsString(),
        item.resourceId(),
        item.configurationItemStatus() == null ? "" : item.configurationItemStatusAsString(),
        item.configurationItemCaptureTime(),
        RecordedTags.of(
            item.tags(), JsonValue.ofText(supplement.getOrDefault(RecordedTags.SUPPLEMENT, ""))));
  }
}
