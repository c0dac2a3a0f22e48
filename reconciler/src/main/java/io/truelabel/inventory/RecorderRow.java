package io.truelabel.inventory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.truelabel.buckets.Recording;
import java.util.stream.StreamSupport;

/**
 * Reads from a recorder that AWS Config lists as a resource of its own how it records buckets. Its
 * members are written in capitals, unlike those of the API.
 */
record RecorderRow(String account, Recording recording) {
  /** What is asked of a recorder. */
  static final String FIELDS = "accountId, configuration";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String BUCKET = "AWS::S3::Bucket";

  static RecorderRow of(String row) {
    JsonNode node = node(row);
    return new RecorderRow(node.path("accountId").asText(), recording(node.path("configuration")));
  }

  private static JsonNode node(String row) {
    try {
      return JSON.readTree(row);
    } catch (JsonProcessingException unreadable) {
      return JSON.missingNode();
    }
  }

  private static Recording recording(JsonNode recorder) {
    if (!recorder.path("Recording").asBoolean(true) || !records(recorder.path("RecordingGroup"))) {
      return Recording.OFF;
    }
    return daily(recorder.path("RecordingMode")) ? Recording.DAILY : Recording.CONTINUOUS;
  }

  private static boolean records(JsonNode group) {
    if (names(group.path("ExclusionByResourceTypes").path("ResourceTypes"))) {
      return false;
    }
    JsonNode types = group.path("ResourceTypes");
    return types.isEmpty() || names(types);
  }

  private static boolean daily(JsonNode mode) {
    String frequency = mode.path("RecordingFrequency").asText();
    for (JsonNode override : mode.path("RecordingModeOverrides")) {
      if (names(override.path("ResourceTypes"))) {
        frequency = override.path("RecordingFrequency").asText();
      }
    }
    return frequency.equals("DAILY");
  }

  private static boolean names(JsonNode types) {
    return StreamSupport.stream(types.spliterator(), false)
        .anyMatch(type -> type.asText().equals(BUCKET));
  }
}
