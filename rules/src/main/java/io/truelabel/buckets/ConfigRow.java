package io.truelabel.buckets;

import io.truelabel.aws.CentralAccount;
import io.truelabel.evidence.BucketId;
import io.truelabel.json.JsonValue;
import io.truelabel.verdict.Tags;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the rows of AWS Config's query language: each is JSON in a string, and tags are a list of
 * keys and values in it, unlike in an event.
 */
public final class ConfigRow {
  /** What is asked of a bucket. */
  public static final String FIELDS =
      "resourceId, accountId, awsRegion, tags, resourceCreationTime";

  private ConfigRow() {}

  /** The bucket of a row; none where the row does not say which bucket it is. */
  public static Optional<ConfigBucket> bucket(String row) {
    JsonValue node = members(row);
    String account = node.get("accountId").text();
    String region = node.get("awsRegion").text();
    String name = node.get("resourceId").text();
    if (!CentralAccount.isAccountId(account) || region.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ConfigBucket(
            new BucketId(CentralAccount.partitionOf(region), account, region, name),
            node.get("resourceCreationTime").time().orElse(Instant.EPOCH),
            tags(node.get("tags"))));
  }

  /** The members of a row; none of what is asked is in a row that cannot be read. */
  private static JsonValue members(String row) {
    try {
      return JsonValue.parse(row);
    } catch (IOException unreadable) {
      return JsonValue.ofText("");
    }
  }

  private static Tags tags(JsonValue list) {
    if (!list.isArray()) {
      return new Tags.Unknown("AWS Config does not say which tags the bucket has.");
    }
    Map<String, String> tags = new HashMap<>();
    list.elements().forEach(tag -> tags.put(tag.get("key").text(), tag.get("value").text()));
    return new Tags.Known(tags);
  }
}
