package io.truelabel.standin.config;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.standin.core.WireTime;
import java.time.Instant;
import java.util.Set;

/**
 * One evaluation in PutEvaluations, checked as Config checks it.
 *
 * @param json as it came, to be given back when it fails
 */
record Evaluation(
    Resource resource, String compliance, String annotation, Instant ordering, JsonNode json) {
  private static final Set<String> ACCEPTED =
      Set.of("COMPLIANT", "NON_COMPLIANT", "NOT_APPLICABLE");

  /** Config's limits on the texts. */
  private static final int LONGEST_ANNOTATION = 256;

  private static final int LONGEST_RESOURCE_ID = 768;

  static Evaluation read(JsonNode json) {
    return new Evaluation(
        new Resource(type(json), text(json, "ComplianceResourceId", LONGEST_RESOURCE_ID)),
        compliance(json),
        json.hasNonNull("Annotation") ? text(json, "Annotation", LONGEST_ANNOTATION) : "",
        ordering(json),
        json);
  }

  Result result(Instant recordedAt, Instant invokedAt) {
    return new Result(resource, compliance, annotation, ordering, recordedAt, invokedAt);
  }

  private static String text(JsonNode json, String field, int longest) {
    String text = json.path(field).asText();
    if (text.isEmpty() || text.length() > longest) {
      throw ConfigErrors.validation(
          "%s must have 1 to %s characters, not %s".formatted(field, longest, text.length()));
    }
    return text;
  }

  private static String type(JsonNode json) {
    String type = text(json, "ComplianceResourceType", 256);
    if (!type.matches("AWS::\\w*::\\w+")) {
      throw ConfigErrors.parameter("There is no resource type " + type);
    }
    return type;
  }

  private static String compliance(JsonNode json) {
    String compliance = json.path("ComplianceType").asText();
    if (!ACCEPTED.contains(compliance)) {
      throw ConfigErrors.parameter("PutEvaluations does not accept " + compliance);
    }
    return compliance;
  }

  private static Instant ordering(JsonNode json) {
    if (!json.path("OrderingTimestamp").isNumber()) {
      throw ConfigErrors.validation("OrderingTimestamp is required");
    }
    return WireTime.ofEpochSeconds(json.get("OrderingTimestamp").asDouble());
  }
}
