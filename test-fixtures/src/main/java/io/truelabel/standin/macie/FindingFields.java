package io.truelabel.standin.macie;

import io.truelabel.sampleorg.Detection;
import io.truelabel.sampleorg.Finding;
import io.truelabel.sampleorg.Origin;
import io.truelabel.standin.core.SortKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The fields by which findings are filtered, sorted and grouped. */
final class FindingFields {
  static final Map<String, Function<Finding, List<String>>> FILTERS =
      Map.ofEntries(
          field("accountId", finding -> finding.shard().account()),
          field("archived", finding -> Boolean.toString(finding.archived())),
          field("category", FindingFields::category),
          field("classificationDetails.jobId", FindingFields::job),
          field("classificationDetails.originType", FindingFields::origin),
          Map.entry(
              "classificationDetails.result.sensitiveData.category",
              finding -> detections(finding, FindingFields::managedCategory)),
          Map.entry(
              "classificationDetails.result.sensitiveData.detections.type",
              finding -> detections(finding, FindingFields::managedType)),
          Map.entry(
              "classificationDetails.result.customDataIdentifiers.detections.name",
              finding -> detections(finding, FindingFields::customName)),
          field("count", finding -> Long.toString(count(finding))),
          field("createdAt", finding -> milliseconds(finding.createdAt())),
          field("id", Finding::id),
          field("region", finding -> finding.shard().region()),
          field("resourcesAffected.s3Bucket.name", Finding::bucket),
          field("resourcesAffected.s3Object.key", FindingFields::objectKey),
          field("sample", finding -> Boolean.toString(finding.sample())),
          field("severity.description", finding -> finding.severity().wireName()),
          field("type", Finding::type),
          field("updatedAt", finding -> milliseconds(finding.updatedAt())));

  private static final Map<String, Function<Finding, String>> SORTS =
      Map.of(
          "count", finding -> SortKey.of(count(finding)),
          "createdAt", finding -> SortKey.of(finding.createdAt()),
          "policyDetails.action.apiCallDetails.firstSeen",
              finding -> SortKey.of(finding.createdAt()),
          "policyDetails.action.apiCallDetails.lastSeen",
              finding -> SortKey.of(finding.updatedAt()),
          "resourcesAffected", Finding::bucket,
          "severity.score", finding -> SortKey.of(finding.severity().score()),
          "type", Finding::type,
          "updatedAt", finding -> SortKey.of(finding.updatedAt()));

  private FindingFields() {}

  static Function<Finding, String> sort(String attribute) {
    Function<Finding, String> key = SORTS.get(attribute);
    if (key == null) {
      throw Invalid.request("Findings cannot be sorted by " + attribute);
    }
    return key;
  }

  static String category(Finding finding) {
    return finding instanceof Finding.Policy ? "POLICY" : "CLASSIFICATION";
  }

  static long count(Finding finding) {
    return switch (finding) {
      case Finding.Policy policy -> policy.count();
      case Finding.Contents _ -> 1;
    };
  }

  private static Map.Entry<String, Function<Finding, List<String>>> field(
      String name, Function<Finding, String> value) {
    return Map.entry(name, finding -> List.of(value.apply(finding)));
  }

  private static String milliseconds(Instant time) {
    return Long.toString(time.toEpochMilli());
  }

  private static String job(Finding finding) {
    return finding instanceof Finding.Contents contents
            && contents.origin() instanceof Origin.Job job
        ? job.id()
        : "";
  }

  private static String origin(Finding finding) {
    return finding instanceof Finding.Contents contents ? originType(contents.origin()) : "";
  }

  static String originType(Origin origin) {
    return switch (origin) {
      case Origin.AutomatedDiscovery() -> "AUTOMATED_SENSITIVE_DATA_DISCOVERY";
      case Origin.Job _ -> "SENSITIVE_DATA_DISCOVERY_JOB";
    };
  }

  private static String objectKey(Finding finding) {
    return finding instanceof Finding.Contents contents ? contents.witness().key() : "";
  }

  private static List<String> detections(Finding finding, Function<Detection, String> value) {
    return finding instanceof Finding.Contents contents
        ? contents.detections().stream()
            .map(value)
            .filter(text -> !text.isEmpty())
            .distinct()
            .toList()
        : List.of();
  }

  private static String managedCategory(Detection detection) {
    return detection instanceof Detection.Managed managed ? managed.category() : "";
  }

  private static String managedType(Detection detection) {
    return detection instanceof Detection.Managed managed ? managed.type() : "";
  }

  private static String customName(Detection detection) {
    return detection instanceof Detection.Custom custom ? custom.name() : "";
  }
}
