package io.truelabel.standin.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.sampleorg.ItemStatus;
import io.truelabel.sampleorg.Shard;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.PageToken;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.WireTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** ListDiscoveredResources: the buckets that Config records in one account and Region. */
final class DiscoveredResources {
  private static final int USUAL_PAGE = 100;

  /** AWS: a call names 20 resources at most. */
  private static final int MOST_IDS = 20;

  private final Recorder recorder;

  DiscoveredResources(Recorder recorder) {
    this.recorder = recorder;
  }

  Reply list(Call call) {
    Shard shard = new Shard(call.account(), call.region());
    recorder.requireIn(shard);
    JsonNode wish = call.json();
    int size = ConfigPage.limit(wish, USUAL_PAGE);
    String last = last(wish);
    List<Item> found =
        wanted(shard, wish)
            .filter(item -> item.bucket().compareTo(last) > 0)
            .limit(size + 1L)
            .toList();
    return Reply.json11(page(found, size));
  }

  private Stream<Item> wanted(Shard shard, JsonNode wish) {
    Set<String> ids = ids(wish.path("resourceIds"));
    boolean deletedToo = wish.path("includeDeletedResources").asBoolean();
    return wish.path("resourceType").asText().equals(Resource.BUCKET)
        ? recorder
            .newest(shard)
            .filter(item -> item.described() || (deletedToo && isDeleted(item)))
            .filter(item -> ids.isEmpty() || ids.contains(item.bucket()))
        : Stream.of();
  }

  private static Set<String> ids(JsonNode array) {
    if (array.size() > MOST_IDS) {
      throw ConfigErrors.validation("resourceIds must hold 20 at most, not " + array.size());
    }
    Set<String> ids = new HashSet<>();
    array.forEach(id -> ids.add(id.asText()));
    return ids;
  }

  private static boolean isDeleted(Item item) {
    return item.status() == ItemStatus.DELETED;
  }

  private static String last(JsonNode wish) {
    return wish.hasNonNull("nextToken")
        ? PageToken.parts(wish.get("nextToken").asText(), 1, ConfigErrors::nextToken).getFirst()
        : "";
  }

  private static ObjectNode page(List<Item> found, int size) {
    ArrayNode list = Json.array();
    found.stream().limit(size).map(DiscoveredResources::write).forEach(list::add);
    ObjectNode page = Json.object().set("resourceIdentifiers", list);
    if (found.size() > size) {
      page.put("nextToken", PageToken.of(found.get(size - 1).bucket()));
    }
    return page;
  }

  private static ObjectNode write(Item item) {
    ObjectNode json =
        Json.object()
            .put("resourceType", Resource.BUCKET)
            .put("resourceId", item.bucket())
            .put("resourceName", item.bucket());
    return isDeleted(item)
        ? json.put("resourceDeletionTime", WireTime.epochSeconds(item.capturedAt()))
        : json;
  }
}
