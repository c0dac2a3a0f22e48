package io.truelabel.standin.macie;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.Reply;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * GetClassificationExportConfiguration and PutClassificationExportConfiguration: where an account
 * keeps discovery results in a Region. To put an empty configuration is to have none.
 */
final class ExportCalls {
  private static final String KEY_ARN = "arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/.+";

  private final Organization organization;
  private final Map<Shard, ObjectNode> configurations = new ConcurrentHashMap<>();

  ExportCalls(Organization organization) {
    this.organization = organization;
  }

  Reply get(Call call) {
    return reply(configurations.getOrDefault(shard(call), Json.object()));
  }

  Reply put(Call call) {
    JsonNode configuration = call.json().path("configuration");
    if (!configuration.isObject()) {
      throw Invalid.request("configuration is required.");
    }
    ObjectNode kept = configuration.deepCopy();
    if (kept.has("s3Destination")) {
      requireUsable(kept.get("s3Destination"));
    }
    configurations.put(shard(call), kept);
    return reply(kept);
  }

  private void requireUsable(JsonNode destination) {
    String bucket = JobWish.required(destination, "bucketName");
    if (organization.buckets().named(bucket).isEmpty()) {
      throw Invalid.request("There is no bucket " + bucket);
    }
    if (!JobWish.required(destination, "kmsKeyArn").matches(KEY_ARN)) {
      throw Invalid.request("kmsKeyArn is not the ARN of a key.");
    }
  }

  private static Reply reply(ObjectNode configuration) {
    return Reply.json(Json.object().set("configuration", configuration));
  }

  private static Shard shard(Call call) {
    return new Shard(call.account(), call.region());
  }
}
