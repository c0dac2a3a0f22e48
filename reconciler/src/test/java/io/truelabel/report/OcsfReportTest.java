package io.truelabel.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.Results;
import io.truelabel.verdict.Severity;
import io.truelabel.verdict.ViolationKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OcsfReportTest {

  private static final BucketResult CARDS =
      Results.wrong(
          "cards",
          Severity.CRITICAL,
          "pay\nments\u2028",
          Map.of("DataClassification", "public"),
          ViolationKind.CONTENTS_EXCEED_LABEL);

  @Test
  void everyLineIsAComplianceFinding() throws IOException {
    List<String> lines = lines(CARDS, Results.compliant("plain"), Results.unknown("denied"));

    assertThat(lines).hasSize(9);
    for (String line : lines) {
      assertThat(problems(line)).as(line).isEmpty();
    }
  }

  @Test
  void aViolationFailsWithItsSeverityAndWhatToDo() throws IOException {
    JsonNode event = event(1, CARDS);

    assertThat(event.at("/compliance/status").asText()).isEqualTo("Fail");
    assertThat(event.at("/compliance/control").asText()).isEqualTo("s3-classification-contents");
    assertThat(event.at("/severity_id").asInt()).isEqualTo(5);
    assertThat(event.at("/remediation/desc").asText()).startsWith("Remove the data");
    assertThat(event.at("/resources/0/uid").asText()).isEqualTo("arn:aws:s3:::cards");
    assertThat(event.at("/time").asLong()).isEqualTo(Results.NOW.toEpochMilli());
  }

  @Test
  void whatIsRightTakesThePlaceOfWhatWasWrong() throws IOException {
    JsonNode wrong = event(1, CARDS);
    JsonNode right = event(1, Results.compliant("cards"));

    assertThat(right.at("/finding_info/uid")).isEqualTo(wrong.at("/finding_info/uid"));
    assertThat(right.at("/compliance/status").asText()).isEqualTo("Pass");
    assertThat(right.at("/status").asText()).isEqualTo("Resolved");
  }

  @Test
  void whatIsUnknownNeverPasses() throws IOException {
    assertThat(event(1, Results.unknown("denied")).at("/compliance/status").asText())
        .isEqualTo("Warning");
  }

  @Test
  void noTwoFindingsHaveTheSameId() throws IOException {
    List<String> ids = new ArrayList<>();
    for (String line : lines(CARDS, Results.compliant("plain"))) {
      ids.add(new ObjectMapper().readTree(line).at("/finding_info/uid").asText());
    }

    assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
  }

  private static JsonNode event(int rule, BucketResult bucket) throws IOException {
    return new ObjectMapper().readTree(lines(bucket).get(rule));
  }

  private static List<String> lines(BucketResult... buckets) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OcsfReport.write(Report.of(Results.summary(buckets)), out);
    return out.toString(UTF_8).lines().toList();
  }

  private static List<String> problems(String json) throws IOException {
    try (InputStream text =
        Objects.requireNonNull(
            OcsfReportTest.class.getResourceAsStream("ocsf-compliance-finding.schema.json"))) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
      return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
    }
  }
}
