package io.truelabel.policyformat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.truelabel.policy.Alerts;
import io.truelabel.policy.Demand;
import io.truelabel.policy.Exclusion;
import io.truelabel.policy.Level;
import io.truelabel.policy.Match;
import io.truelabel.policy.Policy;
import io.truelabel.policy.Requirement;
import io.truelabel.policy.Waiver;
import io.truelabel.policy.Word;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Writes the fields of a policy in one fixed order; its sets come sorted. */
final class PolicyWriter {

  private static final JsonFactory JSON =
      new JsonFactoryBuilder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final JsonGenerator out;

  private PolicyWriter(JsonGenerator out) {
    this.out = out;
  }

  static byte[] write(Policy policy) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      new PolicyWriter(out).policy(policy);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  private void policy(Policy policy) throws IOException {
    out.writeStartObject();
    out.writeNumberField("schema", PolicyFormat.SCHEMA);
    texts("levels", policy.levels().names());
    scalars(policy);
    each("contents", policy.contents(), this::requirement);
    alerts(policy.alerts());
    each("exclusions", policy.exclusions(), this::exclusion);
    each("waivers", policy.waivers(), this::waiver);
    out.writeEndObject();
  }

  private void scalars(Policy policy) throws IOException {
    text("classificationKey", policy.tagKeys().classification());
    text("topicKey", policy.tagKeys().topic());
    text("teamKey", policy.tagKeys().team());
    level("unlabeled", policy.unlabeled());
    level("publicUpTo", policy.exposure().publicAccess());
    level("sharedUpTo", policy.exposure().sharedOutside());
    level("replicatedUpTo", policy.exposure().replicatedOutside());
    text("grace", policy.coverage().grace().toString());
    text("maximumAge", policy.coverage().maximumAge().toString());
    texts("teams", policy.teams().known());
    out.writeNumberField("teamsAtMost", policy.teams().atMost());
    text("findings", Word.of(policy.findings().source()));
    out.writeBooleanField("honourSuppressed", policy.findings().honourSuppressed());
    text("gone", Word.of(policy.findings().gone()));
  }

  private void requirement(Requirement requirement) throws IOException {
    text("name", requirement.name());
    out.writeNumberField("line", requirement.line());
    match(requirement.match());
    switch (requirement.demand()) {
      case Demand.Requires requires -> level("requires", requires.level());
      case Demand.Forbidden _ -> text("requires", "");
    }
  }

  private void match(Match match) throws IOException {
    texts("categories", match.categories());
    texts("groups", match.groups());
    texts("detections", match.detections());
    texts("customIdentifiers", match.customIdentifiers());
    out.writeNumberField("occurrences", match.occurrences());
    out.writeNumberField("severity", match.severity());
  }

  private void alerts(Alerts alerts) throws IOException {
    out.writeObjectFieldStart("alerts");
    text("mode", Word.of(alerts.mode()));
    texts("allowedTopics", alerts.allowedTopics());
    out.writeObjectFieldStart("accountTopics");
    for (Map.Entry<String, String> topic : alerts.accountTopics().entrySet()) {
      text(topic.getKey(), topic.getValue());
    }
    out.writeEndObject();
    text("fallbackTopic", alerts.fallbackTopic());
    text("streamTopic", alerts.streamTopic());
    text("reminder", alerts.reminder().toString());
    out.writeBooleanField("fifoTopics", alerts.fifoTopics());
    out.writeEndObject();
  }

  private void exclusion(Exclusion exclusion) throws IOException {
    texts("buckets", exclusion.buckets().names());
    texts("accounts", exclusion.buckets().accounts());
    text("reason", exclusion.reason());
    out.writeNumberField("line", exclusion.line());
  }

  private void waiver(Waiver waiver) throws IOException {
    texts("buckets", waiver.buckets().names());
    texts("accounts", waiver.buckets().accounts());
    texts("kinds", waiver.kinds());
    level("upTo", waiver.upTo());
    text("reason", waiver.reason());
    text("by", waiver.by());
    text("until", waiver.until().toString());
    out.writeNumberField("line", waiver.line());
  }

  private void text(String field, String value) throws IOException {
    out.writeStringField(field, value);
  }

  private void level(String field, Level level) throws IOException {
    text(field, level.name());
  }

  private void texts(String field, Collection<String> values) throws IOException {
    out.writeArrayFieldStart(field);
    for (String value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
  }

  private <T> void each(String field, List<T> values, Fields<T> fields) throws IOException {
    out.writeArrayFieldStart(field);
    for (T value : values) {
      out.writeStartObject();
      fields.write(value);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  @FunctionalInterface
  private interface Fields<T> {
    void write(T value) throws IOException;
  }
}
