package io.truelabel.standin.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.sampleorg.Recording;
import io.truelabel.sampleorg.Shard;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.StandInClock;
import io.truelabel.standin.core.WireTime;
import java.util.function.Function;

/**
 * DescribeConfigurationRecorders and DescribeConfigurationRecorderStatus: an account has one
 * recorder in each Region, or none; then both lists are empty.
 */
final class RecorderDescriptions {
  private static final String NAME = "default";

  private final Recorder recorder;
  private final StandInClock clock;
  private final String partition;

  RecorderDescriptions(Recorder recorder, StandInClock clock, String partition) {
    this.recorder = recorder;
    this.clock = clock;
    this.partition = partition;
  }

  Reply describe(Call call) {
    return list(call, "ConfigurationRecorders", this::write);
  }

  Reply status(Call call) {
    return list(call, "ConfigurationRecordersStatus", this::status);
  }

  private Reply list(Call call, String member, Function<Shard, ObjectNode> writer) {
    Shard shard = new Shard(call.account(), call.region());
    boolean exists = recorder.recording(shard) != Recording.NONE;
    for (JsonNode name : call.json().path("ConfigurationRecorderNames")) {
      if (!exists || !name.asText().equals(NAME)) {
        throw ConfigErrors.noSuchRecorder(name.asText());
      }
    }
    ArrayNode list = Json.array();
    if (exists) {
      list.add(writer.apply(shard));
    }
    return Reply.json11(Json.object().set(member, list));
  }

  private ObjectNode write(Shard shard) {
    ObjectNode group =
        Json.object().put("allSupported", true).put("includeGlobalResourceTypes", false);
    group.set("resourceTypes", Json.array());
    group.set("recordingStrategy", Json.object().put("useOnly", "ALL_SUPPORTED_RESOURCE_TYPES"));
    ObjectNode json = Json.object().put("name", NAME).put("arn", arn(shard));
    json.put(
        "roleARN",
        "arn:%s:iam::%s:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"
            .formatted(partition, shard.account()));
    json.set("recordingGroup", group);
    json.set(
        "recordingMode",
        Json.object().put("recordingFrequency", QueryRow.frequency(recorder.recording(shard))));
    return json.put("recordingScope", "PAID");
  }

  private ObjectNode status(Shard shard) {
    boolean recording = recorder.recording(shard) != Recording.STOPPED;
    double now = WireTime.epochSeconds(clock.instant());
    return Json.object()
        .put("name", NAME)
        .put("arn", arn(shard))
        .put("recording", recording)
        .put("lastStatus", recording ? "Success" : "NotApplicable")
        .put("lastStatusChangeTime", now);
  }

  private String arn(Shard shard) {
    return "arn:%s:config:%s:%s:configuration-recorder/%s/standin"
        .formatted(partition, shard.region(), shard.account(), NAME);
  }
}
