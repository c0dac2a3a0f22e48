package io.truelabel.standin.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.sampleorg.Tags;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.WireTime;

/** Writes a configuration item as events carry it: objects in objects, ISO times. */
final class ItemJson {
  private final String partition;

  ItemJson(String partition) {
    this.partition = partition;
  }

  ObjectNode write(Item item) {
    ObjectNode json = summary(item);
    json.set("relatedEvents", Json.array());
    json.set("relationships", Json.array());
    if (item.described()) {
      json.set("configuration", configuration(item));
      json.set("supplementaryConfiguration", supplementary(item));
      json.set("tags", tags(item.tags()));
    } else {
      json.putNull("configuration").putNull("availabilityZone").putNull("resourceCreationTime");
      json.set("supplementaryConfiguration", Json.object());
      json.set("tags", Json.object());
    }
    return json;
  }

  /** What an oversized notification carries instead. */
  ObjectNode summary(Item item) {
    return Json.object()
        .put("configurationItemVersion", "1.3")
        .put("configurationItemCaptureTime", WireTime.iso(item.capturedAt()))
        .put("configurationStateId", item.capturedAt().toEpochMilli())
        .put("awsAccountId", item.shard().account())
        .put("configurationItemStatus", item.status().wireName())
        .put("resourceType", Resource.BUCKET)
        .put("resourceId", item.bucket())
        .put("resourceName", item.bucket())
        .put("ARN", "arn:" + partition + ":s3:::" + item.bucket())
        .put("awsRegion", item.shard().region())
        .put("availabilityZone", "Regional")
        .put("configurationStateMd5Hash", "")
        .put("resourceCreationTime", WireTime.iso(item.createdAt()));
  }

  private static ObjectNode configuration(Item item) {
    ObjectNode json = Json.object().put("name", item.bucket());
    json.set("owner", owner(item));
    return json.put("creationDate", WireTime.iso(item.createdAt()));
  }

  private static ObjectNode owner(Item item) {
    return Json.object().putNull("displayName").put("id", "id-" + item.shard().account());
  }

  /** An untagged bucket has no BucketTaggingConfiguration at all. */
  private static ObjectNode supplementary(Item item) {
    ObjectNode json = Json.object().put("AccessControlList", Json.text(accessControl(item)));
    json.set("BucketAccelerateConfiguration", Json.object().putNull("status"));
    json.set("BucketPolicy", Json.object().putNull("policyText"));
    if (!item.tags().isEmpty()) {
      ObjectNode set = Json.object().set("tags", tags(item.tags()));
      json.set("BucketTaggingConfiguration", Json.object().set("tagSets", Json.array().add(set)));
    }
    json.set(
        "BucketVersioningConfiguration",
        Json.object().put("status", "Off").putNull("isMfaDeleteEnabled"));
    return json.put("IsRequesterPaysEnabled", false);
  }

  /** Config keeps the access list as text, JSON inside JSON. */
  private static ObjectNode accessControl(Item item) {
    ObjectNode json = Json.object().putNull("grantSet");
    json.set("grantList", Json.array());
    json.set("owner", owner(item));
    return json.put("isRequesterCharged", false);
  }

  static ObjectNode tags(Tags tags) {
    ObjectNode json = Json.object();
    tags.all().forEach(tag -> json.put(tag.key(), tag.value()));
    return json;
  }
}
