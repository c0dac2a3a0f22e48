package io.truelabel.standin.macie;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.sampleorg.Detection;
import io.truelabel.sampleorg.Finding;
import io.truelabel.sampleorg.Origin;
import io.truelabel.standin.core.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code classificationDetails}: what was found in an object, and what looked. */
final class ClassificationJson {
  private ClassificationJson() {}

  static ObjectNode write(Finding.Contents finding, String partition) {
    ObjectNode json =
        Json.object()
            .put(
                "detailedResultsLocation",
                "s3://[export-config-not-set]/AWSLogs/" + finding.shard().account());
    json.putNull("jobArn").putNull("jobId");
    if (finding.origin() instanceof Origin.Job(String id, String createdBy)) {
      json.put("jobArn", jobArn(finding, partition, id, createdBy)).put("jobId", id);
    }
    json.put("originType", FindingFields.originType(finding.origin()));
    json.set("result", result(finding));
    return json;
  }

  private static String jobArn(
      Finding.Contents finding, String partition, String id, String createdBy) {
    return "arn:%s:macie2:%s:%s:classification-job/%s"
        .formatted(partition, finding.shard().region(), createdBy, id);
  }

  private static ObjectNode result(Finding.Contents finding) {
    ObjectNode json = Json.object().put("additionalOccurrences", false);
    json.set("customDataIdentifiers", custom(of(finding, Detection.Custom.class).toList()));
    json.put("mimeType", "text/plain");
    json.set("sensitiveData", managed(of(finding, Detection.Managed.class)));
    json.put("sizeClassified", finding.witness().size());
    json.set("status", Json.object().put("code", "COMPLETE").putNull("reason"));
    return json;
  }

  private static <T extends Detection> Stream<T> of(Finding.Contents finding, Class<T> kind) {
    return finding.detections().stream().filter(kind::isInstance).map(kind::cast);
  }

  private static ObjectNode custom(List<Detection.Custom> found) {
    ArrayNode detections = Json.array();
    found.forEach(detection ->
        detections.add(
            counted(detection).put("arn", detection.arn()).put("name", detection.name())));
    ObjectNode json = Json.object().set("detections", detections);
    return json.put("totalCount", found.stream().mapToLong(Detection::count).sum());
  }

  private static ArrayNode managed(Stream<Detection.Managed> found) {
    Map<String, List<Detection.Managed>> byCategory =
        found.collect(
            Collectors.groupingBy(Detection.Managed::category, TreeMap::new, Collectors.toList()));
    ArrayNode json = Json.array();
    byCategory.forEach((category, detections) -> json.add(category(category, detections)));
    return json;
  }

  private static ObjectNode category(String category, List<Detection.Managed> found) {
    ArrayNode detections = Json.array();
    found.forEach(detection -> detections.add(counted(detection).put("type", detection.type())));
    ObjectNode json = Json.object().put("category", category).set("detections", detections);
    return json.put("totalCount", found.stream().mapToLong(Detection::count).sum());
  }

  private static ObjectNode counted(Detection detection) {
    ArrayNode lines = Json.array();
    lines.add(Json.object().put("end", 1).put("start", 1).put("startColumn", 1));
    ObjectNode occurrences = Json.object().putNull("cells").set("lineRanges", lines);
    occurrences.putNull("offsetRanges").putNull("pages").putNull("records");
    return Json.object().put("count", detection.count()).set("occurrences", occurrences);
  }
}
