package io.truelabel.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.VerdictLine;
import io.truelabel.sweep.ViolationLine;
import io.truelabel.sweep.WaivedLine;
import io.truelabel.verdict.Severity;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes one verdict as one event of OCSF; every field is described in OCSF's own schema. */
record OcsfEvent(JsonGenerator json, Report.Run sweep) {
  private static final int FINDINGS = 2;
  private static final int COMPLIANCE_FINDING = 2003;
  private static final int UPDATE = 2;
  private static final int AWS_ACCOUNT = 10;
  private static final int INFORMATIONAL = 1;

  /** How OCSF calls an outcome: of the check, and of the finding in its life. */
  private record Status(int check, String checkName, int life, String lifeName) {}

  private static final Status PASS = new Status(1, "Pass", 4, "Resolved");
  private static final Status WARNING = new Status(2, "Warning", 1, "New");
  private static final Status FAIL = new Status(3, "Fail", 1, "New");
  private static final Status ACCEPTED = new Status(3, "Fail", 3, "Suppressed");

  void write(BucketResult bucket, VerdictLine verdict) throws IOException {
    Optional<ViolationLine> worst = worst(verdict);
    Status status = status(verdict);
    json.writeStartObject();
    json.writeNumberField("activity_id", UPDATE);
    json.writeStringField("activity_name", "Update");
    json.writeNumberField("category_uid", FINDINGS);
    json.writeStringField("category_name", "Findings");
    json.writeNumberField("class_uid", COMPLIANCE_FINDING);
    json.writeStringField("class_name", "Compliance Finding");
    json.writeNumberField("type_uid", COMPLIANCE_FINDING * 100L + UPDATE);
    json.writeStringField("type_name", "Compliance Finding: Update");
    json.writeNumberField("time", sweep.startedAt().toEpochMilli());
    int severity = worst.map(it -> number(it.severity())).orElse(INFORMATIONAL);
    json.writeNumberField("severity_id", severity);
    json.writeStringField("severity", worst.map(it -> name(it.severity())).orElse("Informational"));
    json.writeNumberField("status_id", status.life());
    json.writeStringField("status", status.lifeName());
    json.writeStringField("message", message(verdict, worst));
    metadata();
    finding(bucket, verdict, worst);
    compliance(verdict, status);
    remedy(worst);
    cloud(bucket);
    resource(bucket);
    json.writeEndObject();
  }

  private static Status status(VerdictLine verdict) {
    return switch (verdict.outcome()) {
      case NONCOMPLIANT -> FAIL;
      case WAIVED -> ACCEPTED;
      case UNKNOWN, UNPROVEN -> WARNING;
      case COMPLIANT, EXCLUDED -> PASS;
    };
  }

  private static Optional<ViolationLine> worst(VerdictLine verdict) {
    return lines(verdict).max(Comparator.comparing(ViolationLine::severity));
  }

  private static Stream<ViolationLine> lines(VerdictLine verdict) {
    return Stream.concat(
        verdict.violations().stream(), verdict.waived().stream().map(WaivedLine::violation));
  }

  /** OCSF has "informational" below our lowest. */
  private static int number(Severity severity) {
    return switch (severity) {
      case LOW -> 2;
      case MEDIUM -> 3;
      case HIGH -> 4;
      case CRITICAL -> 5;
    };
  }

  private static String name(Severity severity) {
    return switch (severity) {
      case LOW -> "Low";
      case MEDIUM -> "Medium";
      case HIGH -> "High";
      case CRITICAL -> "Critical";
    };
  }

  private static String message(VerdictLine verdict, Optional<ViolationLine> worst) {
    return worst.map(ViolationLine::cause).orElseGet(() -> explanation(verdict));
  }

  private static String explanation(VerdictLine verdict) {
    return verdict.reason().isEmpty() ? verdict.annotation() : verdict.reason();
  }

  private void metadata() throws IOException {
    json.writeObjectFieldStart("metadata");
    json.writeStringField("version", OcsfReport.VERSION);
    json.writeStringField("uid", sweep.id());
    texts("profiles", List.of("cloud"));
    json.writeObjectFieldStart("product");
    json.writeStringField("name", "Truelabel");
    json.writeStringField("vendor_name", "Truelabel");
    json.writeEndObject();
    json.writeEndObject();
  }

  private void finding(BucketResult bucket, VerdictLine verdict, Optional<ViolationLine> worst)
      throws IOException {
    json.writeObjectFieldStart("finding_info");
    json.writeStringField(
        "uid", arn(bucket) + "/" + bucket.id().accountId() + "/" + verdict.rule());
    json.writeStringField("title", worst.map(ViolationLine::kind).orElse(verdict.outcome().word()));
    json.writeStringField("desc", message(verdict, worst));
    texts("types", lines(verdict).map(ViolationLine::kind).distinct().toList());
    json.writeEndObject();
  }

  private void compliance(VerdictLine verdict, Status status) throws IOException {
    json.writeObjectFieldStart("compliance");
    json.writeStringField("control", verdict.rule());
    json.writeNumberField("status_id", status.check());
    json.writeStringField("status", status.checkName());
    texts(
        "requirements",
        lines(verdict)
            .map(ViolationLine::requirement)
            .filter(it -> !it.isEmpty())
            .distinct()
            .toList());
    texts("status_details", details(verdict));
    json.writeEndObject();
  }

  private static List<String> details(VerdictLine verdict) {
    Stream<String> waivers =
        verdict.waived().stream()
            .map(it -> "Waived until " + it.until() + " by " + it.by() + ": " + it.reason());
    Stream<String> causes = verdict.violations().stream().map(ViolationLine::cause);
    return Stream.concat(causes, waivers).toList();
  }

  private void remedy(Optional<ViolationLine> worst) throws IOException {
    if (worst.isPresent()) {
      json.writeObjectFieldStart("remediation");
      json.writeStringField("desc", worst.get().remedy());
      json.writeEndObject();
    }
  }

  private void cloud(BucketResult bucket) throws IOException {
    json.writeObjectFieldStart("cloud");
    json.writeStringField("provider", "AWS");
    json.writeStringField("region", bucket.id().region());
    json.writeObjectFieldStart("account");
    json.writeStringField("uid", bucket.id().accountId());
    json.writeNumberField("type_id", AWS_ACCOUNT);
    json.writeStringField("type", "AWS Account");
    json.writeEndObject();
    json.writeEndObject();
  }

  private void resource(BucketResult bucket) throws IOException {
    json.writeArrayFieldStart("resources");
    json.writeStartObject();
    json.writeStringField("uid", arn(bucket));
    json.writeStringField("name", bucket.id().name());
    json.writeStringField("type", "AWS::S3::Bucket");
    json.writeStringField("region", bucket.id().region());
    json.writeStringField("cloud_partition", bucket.id().partition());
    if (!bucket.team().isBlank()) {
      json.writeObjectFieldStart("group");
      json.writeStringField("name", bucket.team());
      json.writeEndObject();
    }
    json.writeArrayFieldStart("tags");
    for (Map.Entry<String, String> tag : bucket.tagsSeen().entrySet()) {
      json.writeStartObject();
      json.writeStringField("name", tag.getKey());
      json.writeStringField("value", tag.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static String arn(BucketResult bucket) {
    return "arn:" + bucket.id().partition() + ":s3:::" + bucket.id().name();
  }

  private void texts(String field, List<String> texts) throws IOException {
    json.writeArrayFieldStart(field);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
