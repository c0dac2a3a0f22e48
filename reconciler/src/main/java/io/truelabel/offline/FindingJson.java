package io.truelabel.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A finding or an analyzed object as JSON: what must be known of it before it is read as Macie's
 * answers are.
 */
record FindingJson(ObjectNode json) {
  private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z0-9]+)+-[0-9]+");

  /** Whether a text has the form of a Region; what has not must not become one. */
  static boolean isRegion(String text) {
    return REGION.matcher(text).matches();
  }

  String id() {
    return json.path("id").asText("");
  }

  String region() {
    return json.path("region").asText("");
  }

  String account() {
    return json.path("accountId").asText("");
  }

  String bucket() {
    return json.at("/resourcesAffected/s3Bucket/name").asText("");
  }

  /** Which bucket's object it is about, in whatever state; not to be shown. */
  String place() {
    return place(account(), bucket(), json.at("/resourcesAffected/s3Object/key").asText(""));
  }

  static String place(String account, String bucket, String key) {
    return String.join("\n", account, bucket, key);
  }

  /** What looked: a job, or automated discovery. */
  String looker() {
    return json.at("/classificationDetails/originType").asText("")
        + json.at("/classificationDetails/jobId").asText("");
  }

  /** Whether a whole object was read to its end; a file within an archive is none. */
  boolean isWhole() {
    return json.at("/classificationDetails/result/status/code").asText("").equals("COMPLETE")
        && json.at("/resourcesAffected/s3Object/embeddedFileDetails").isMissingNode();
  }

  String eTag() {
    JsonNode object = json.at("/resourcesAffected/s3Object");
    return object.path("eTag").asText(object.path("etag").asText(""));
  }

  /** When Macie reported it; the epoch when it does not say. */
  Instant time() {
    return WireText.time(json.path("updatedAt"))
        .or(() -> WireText.time(json.path("createdAt")))
        .orElse(Instant.EPOCH);
  }

  /** Which object in which state; not to be shown. */
  String object() {
    JsonNode object = json.at("/resourcesAffected/s3Object");
    return String.join("\n", account(), object.path("path").asText(""), eTag());
  }

  /** Whether it says which bucket of which account and Region it is about. */
  boolean hasPlace() {
    return isRegion(region()) && !account().isEmpty() && !bucket().isEmpty();
  }

  /** Whether it tells of sensitive data, and is none of Macie's made-up samples. */
  boolean isOfContents() {
    boolean policy =
        json.path("category").asText("").equals("POLICY")
            || json.path("type").asText("").startsWith("Policy:");
    return !policy && !json.path("sample").asBoolean(false);
  }

  /** Whether somebody's suppression rule archived it. */
  boolean isArchived() {
    return json.path("archived").asBoolean(false);
  }

  /** Whether it names anything that was found. */
  boolean detects() {
    JsonNode result = json.at("/classificationDetails/result");
    return !result.path("sensitiveData").isEmpty()
        || !result.at("/customDataIdentifiers/detections").isEmpty();
  }

  /** The account that made the job; empty for automated discovery, and where nobody says. */
  String jobOwner() {
    String[] arn = json.at("/classificationDetails/jobArn").asText("").split(":", -1);
    return arn.length > 4 ? arn[4] : "";
  }
}
