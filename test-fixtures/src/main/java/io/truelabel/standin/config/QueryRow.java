package io.truelabel.standin.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.sampleorg.Recording;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.Tags;
import io.truelabel.standin.core.Json;
import java.util.List;

/** Writes what the query language sees of a resource, and a chosen part of it. */
final class QueryRow {
  static final String RECORDER = "AWS::Config::ConfigurationRecorder";

  private final ItemJson items;

  QueryRow(ItemJson items) {
    this.items = items;
  }

  /** A bucket; its tags are a list there, and not the object that they are in an item. */
  ObjectNode bucket(Item item) {
    ObjectNode row = items.write(item);
    row.set("accountId", row.remove("awsAccountId"));
    row.set("arn", row.remove("ARN"));
    row.set("tags", tags(item.tags()));
    return row;
  }

  /** The recorder of an account, which is itself a resource. */
  ObjectNode recorder(Shard shard, Recording recording) {
    ObjectNode mode = Json.object().put("RecordingFrequency", frequency(recording));
    ObjectNode group = Json.object().put("AllSupported", true);
    group.set("ResourceTypes", Json.array());
    ObjectNode recorder =
        Json.object().put("Name", "default").put("Recording", recording != Recording.STOPPED);
    recorder.set("RecordingGroup", group);
    recorder.set("RecordingMode", mode);
    ObjectNode row =
        Json.object()
            .put("resourceType", RECORDER)
            .put("resourceId", "default")
            .put("accountId", shard.account())
            .put("awsRegion", shard.region());
    row.set("tags", Json.array());
    return row.set("configuration", recorder);
  }

  static String frequency(Recording recording) {
    return recording == Recording.DAILY ? "DAILY" : "CONTINUOUS";
  }

  /** These properties alone; what the resource does not have is left out. */
  static ObjectNode project(JsonNode row, List<String> fields) {
    ObjectNode part = Json.object();
    for (String field : fields) {
      if (field.equals("*")) {
        scalars(row, part);
      } else {
        copy(row, field, part);
      }
    }
    return part;
  }

  /** AWS: an asterisk means the properties on top that are no objects or lists. */
  private static void scalars(JsonNode row, ObjectNode part) {
    row.properties().stream()
        .filter(member -> member.getValue().isValueNode() && !member.getValue().isNull())
        .forEach(member -> part.set(member.getKey(), member.getValue()));
  }

  private static void copy(JsonNode row, String field, ObjectNode part) {
    JsonNode value = Query.at(row, field);
    if (value.isMissingNode() || value.isNull()) {
      return;
    }
    ObjectNode parent = part;
    int start = 0;
    for (int dot = field.indexOf('.'); dot >= 0; dot = field.indexOf('.', start)) {
      parent = parent.withObjectProperty(field.substring(start, dot));
      start = dot + 1;
    }
    parent.set(field.substring(start), value);
  }

  private static ArrayNode tags(Tags tags) {
    ArrayNode list = Json.array();
    tags.all()
        .forEach(tag ->
            list.add(
                Json.object()
                    .put("key", tag.key())
                    .put("value", tag.value())
                    .put("tag", tag.key() + "=" + tag.value())));
    return list;
  }
}
