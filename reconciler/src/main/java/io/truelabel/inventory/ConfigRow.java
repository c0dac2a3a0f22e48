package io.truelabel.inventory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.truelabel.aws.CentralAccount;
import io.truelabel.evidence.BucketId;
import io.truelabel.verdict.Tags;
import java.time.DateTimeException;
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

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ConfigRow() {}

  /** The bucket of a row; none where the row does not say which bucket it is. */
  public static Optional<ConfigBucket> bucket(String row) {
    JsonNode node = node(row);
    String account = node.path("accountId").asText();
    String region = node.path("awsRegion").asText();
    String name = node.path("resourceId").asText();
    if (!CentralAccount.isAccountId(account) || region.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ConfigBucket(
            new BucketId(CentralAccount.partitionOf(region), account, region, name),
            time(node.path("resourceCreationTime").asText()),
            tags(node.path("tags"))));
  }

  /** The members of a row; none of what is asked is in a row that cannot be read. */
  static JsonNode node(String row) {
    try {
      return JSON.readTree(row);
    } catch (JsonProcessingException unreadable) {
      return JSON.missingNode();
    }
  }

  private static Tags tags(JsonNode list) {
    if (!list.isArray()) {
      return new Tags.Unknown("AWS Config does not say which tags the bucket has.");
    }
    Map<String, String> tags = new HashMap<>();
    list.forEach(tag -> tags.put(tag.path("key").asText(), tag.path("value").asText()));
    return new Tags.Known(tags);
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException unsaid) {
      return Instant.EPOCH;
    }
  }
}
