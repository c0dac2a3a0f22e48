package io.truelabel.standin.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.sampleorg.Tags;
import io.truelabel.standin.core.Json;

/** Writes what changed between two items; its keys are capitalised paths. */
final class ItemDiff {
  private static final String TAGGING = "SupplementaryConfiguration.BucketTaggingConfiguration";

  private ItemDiff() {}

  static ObjectNode tags(Tags before, Tags after) {
    return diff("UPDATE", change(before, after));
  }

  static ObjectNode deletion(Tags before) {
    return diff("DELETE", change(before, Tags.NONE));
  }

  private static ObjectNode diff(String type, ObjectNode tagging) {
    ObjectNode properties = Json.object().set(TAGGING, tagging);
    return Json.object().put("changeType", type).set("changedProperties", properties);
  }

  private static ObjectNode change(Tags before, Tags after) {
    String type = before.isEmpty() ? "CREATE" : after.isEmpty() ? "DELETE" : "UPDATE";
    ObjectNode change = Json.object().put("changeType", type);
    change.set("previousValue", value(before));
    change.set("updatedValue", value(after));
    return change;
  }

  private static JsonNode value(Tags tags) {
    ObjectNode set = Json.object().set("tags", ItemJson.tags(tags));
    return tags.isEmpty()
        ? NullNode.getInstance()
        : Json.object().set("tagSets", Json.array().add(set));
  }
}
