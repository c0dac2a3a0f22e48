package io.truelabel.standin.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.WireTime;

/**
 * Writes a configuration item as GetResourceConfigHistory answers it: other names, times as
 * numbers, and everything deeper as text (JSON inside JSON).
 */
final class ApiItem {
  private final ItemJson events;

  ApiItem(ItemJson events) {
    this.events = events;
  }

  ObjectNode write(Item item) {
    ObjectNode event = events.write(item);
    ObjectNode json =
        Json.object()
            .put("version", "1.3")
            .put("accountId", item.shard().account())
            .put("configurationItemCaptureTime", WireTime.epochSeconds(item.capturedAt()))
            .put("configurationItemStatus", item.status().wireName())
            .put("configurationStateId", Long.toString(item.capturedAt().toEpochMilli()))
            .put("configurationItemMD5Hash", "")
            .put("arn", event.get("ARN").asText())
            .put("resourceType", Resource.BUCKET)
            .put("resourceId", item.bucket())
            .put("resourceName", item.bucket())
            .put("awsRegion", item.shard().region())
            .put("recordingFrequency", "CONTINUOUS");
    json.set("tags", event.get("tags"));
    json.set("relatedEvents", Json.array());
    json.set("relationships", Json.array());
    json.set("supplementaryConfiguration", texts(event.get("supplementaryConfiguration")));
    return item.described() ? described(json, item, event) : json;
  }

  private static ObjectNode described(ObjectNode json, Item item, JsonNode event) {
    return json.put("configuration", Json.text(event.get("configuration")))
        .put("availabilityZone", "Regional")
        .put("resourceCreationTime", WireTime.epochSeconds(item.createdAt()));
  }

  private static ObjectNode texts(JsonNode objects) {
    ObjectNode texts = Json.object();
    objects
        .properties()
        .forEach(member -> texts.put(member.getKey(), Json.text(member.getValue())));
    return texts;
  }
}
