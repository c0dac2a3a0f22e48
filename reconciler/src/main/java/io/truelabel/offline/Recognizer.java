package io.truelabel.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells by its members what a JSON object is. */
final class Recognizer {

  /** The member by which a manifest of ours is known. */
  static final String MANIFEST = "truelabelCollection";

  private static final String EVENT = "detail-type";

  private static final Map<String, Stranger> BY_MEMBER = strangers();

  private Recognizer() {}

  static Item recognize(ObjectNode json) {
    if (json.has(EVENT)) {
      return event(json);
    }
    if (isFinding(json)) {
      return json.has("archived") || json.has("count")
          ? new Item.Found(json, false)
          : new Item.Analyzed(json);
    }
    if (isBucket(json)) {
      return new Item.Bucket(json);
    }
    if (json.has("jobId") && json.has("s3JobDefinition")) {
      return new Item.Job(json);
    }
    if (isCustomIdentifier(json)) {
      return customIdentifier(json);
    }
    if (json.has("sensitivityInspectionTemplateId") && json.has("includes")) {
      return new Item.Template(json);
    }
    if (json.path("resourceType").asText().equals("AWS::S3::Bucket")) {
      return new Item.ConfigLine(json.toString());
    }
    return json.has(MANIFEST) ? new Item.Manifest(json) : new Item.Foreign(stranger(json));
  }

  private static Item event(ObjectNode event) {
    if (event.path(EVENT).asText().equals("Macie Finding")
        && event.path("detail") instanceof ObjectNode detail
        && isFinding(detail)) {
      return new Item.Found(detail, true);
    }
    return new Item.Foreign(
        Stranger.of(
            "an event of another kind than \"Macie Finding\"",
            "Keep events whose source is aws.macie and whose detail-type is Macie Finding; take"
                + " the others out of the folder."));
  }

  static boolean isBucket(JsonNode json) {
    return json.path("bucketName").isTextual() && json.path("accountId").isTextual();
  }

  static boolean isFinding(JsonNode json) {
    return json.path("resourcesAffected").isObject()
        && (json.has("classificationDetails") || json.has("policyDetails") || json.has("category"));
  }

  static boolean isCustomIdentifier(JsonNode json) {
    return json.path("id").isTextual()
        && json.path("name").isTextual()
        && json.path("arn").asText("").contains(":custom-data-identifier/");
  }

  static Item customIdentifier(JsonNode json) {
    return new Item.CustomIdentifier(json.path("id").asText(), json.path("name").asText());
  }

  private static Stranger stranger(ObjectNode json) {
    return BY_MEMBER.entrySet().stream()
        .filter(known -> json.has(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(Stranger::unknown);
  }

  private static Map<String, Stranger> strangers() {
    Map<String, Stranger> known = new LinkedHashMap<>();
    known.put(
        "Findings",
        Stranger.of(
            "findings in Security Hub's form or of another service",
            "Export Macie's own form instead: aws macie2 get-findings."));
    known.put(
        "Buckets",
        Stranger.of(
            "S3's list of buckets, which says nothing of labels and contents",
            "Export Macie's inventory instead: aws macie2 describe-buckets."));
    known.put(
        "matchingResources",
        Stranger.of(
            "resources that Macie found by a search, without their tags",
            "Export Macie's inventory instead: aws macie2 describe-buckets."));
    known.put(
        "TagSet",
        Stranger.of(
            "tags, but not the name of the bucket that has them",
            "Export tags with their bucket instead: aws macie2 describe-buckets."));
    known.put(
        "configurationItems",
        Stranger.of(
            "the history of one resource",
            "Export the current state of all buckets: aws configservice select-resource-config."));
    return known;
  }
}
