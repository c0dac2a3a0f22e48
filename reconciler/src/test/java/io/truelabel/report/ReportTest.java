package io.truelabel.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.truelabel.alert.AlertOutcome;
import io.truelabel.alert.Delivery;
import io.truelabel.alert.Undelivered;
import io.truelabel.cli.Golden;
import io.truelabel.heal.Asked;
import io.truelabel.heal.ConfigLine;
import io.truelabel.heal.Divergence;
import io.truelabel.heal.Healing;
import io.truelabel.metrics.MetricsOutcome;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.Failure;
import io.truelabel.sweep.PlainJson;
import io.truelabel.sweep.Results;
import io.truelabel.sweep.SweepSummary;
import io.truelabel.verdict.Severity;
import io.truelabel.verdict.ViolationKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final BucketResult WRONG =
      Results.wrong(
          "card-exports",
          Severity.HIGH,
          "payments",
          Map.of("DataClassification", "public"),
          ViolationKind.CONTENTS_EXCEED_LABEL);
  private static final AlertOutcome ALERTS =
      new AlertOutcome(
          List.of(
              new Delivery("arn:aws:sns:eu-west-1:222233334444:team", 1, "id-1", ""),
              new Delivery("arn:aws:sns:eu-west-1:222233334444:gone", 1, "", "it does not exist")),
          1,
          0,
          List.of(new Undelivered(WRONG.id(), "The bucket's tags name no topic.")),
          List.of(
              new Failure(
                  "eu-west-1",
                  "222233334444",
                  "remember what was told",
                  "AWS refused the call.",
                  "Allow the action.")));

  @Test
  void aReportReadsAsItShould() throws IOException {
    Golden.assertMatches("report.json", json(full()));
  }

  @Test
  void aReportFollowsThePublishedSchema() throws IOException {
    assertThat(problems(json(full()))).isEmpty();
    assertThat(problems(json(Report.of(Results.summary())))).isEmpty();
    assertThat(problems(json(Report.of(Results.summary(List.of("eu-west-1"), WRONG))))).isEmpty();
  }

  @Test
  void theSchemaKnowsEveryKindOfLineAboutRules() throws IOException {
    List<ConfigLine> lines =
        Arrays.stream(ConfigLine.Kind.values())
            .map(it -> new ConfigLine("444455556666", List.of("eu-west-1"), it, "Why.", "Do."))
            .toList();
    Healing every = HEALING.with(lines);

    assertThat(every.lines()).hasSize(lines.size() + 1);
    assertThat(problems(json(report(every)))).isEmpty();
  }

  @Property(tries = 100)
  void noTagMakesAReportThatBreaksTheSchema(@ForAll String team, @ForAll String value)
      throws IOException {
    Map<String, String> tags = Map.of("DataClassification", value);
    BucketResult bucket =
        Results.wrong("hostile", Severity.LOW, team, tags, ViolationKind.LABEL_BLANK);

    assertThat(problems(json(Report.of(Results.summary(bucket))))).isEmpty();
  }

  @Test
  void halfACharacterInATagBreaksNothing() throws IOException {
    Map<String, String> tags = Map.of("DataClassification", "\ud800");
    BucketResult bucket =
        Results.wrong("hostile", Severity.LOW, "\ud83d", tags, ViolationKind.LABEL_BLANK);

    assertThat(problems(json(Report.of(Results.summary(bucket))))).isEmpty();
  }

  @Test
  void theSchemaIsNotSatisfiedByJustAnything() throws IOException {
    String json = json(full());

    assertThat(problems(json.replace("\"outcome\" : \"noncompliant\"", "\"outcome\" : \"fine\"")))
        .isNotEmpty();
    assertThat(problems(json.replace("\"cause\"", "\"because\""))).isNotEmpty();
  }

  @Test
  void theTotalsAddUp() {
    SweepSummary summary =
        Results.summary(WRONG, Results.compliant("plain"), Results.unknown("denied"));

    Totals totals = Report.of(summary).totals();

    assertThat(totals.buckets()).isEqualTo(3);
    assertThat(totals.byOutcome().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(3);
    assertThat(totals.noncompliantBySeverity())
        .containsEntry(Severity.HIGH, 1L)
        .containsEntry(Severity.LOW, 0L);
  }

  @Test
  void equalResultsGiveEqualBytesAndCanBeReadBack() throws IOException {
    String json = json(full());

    Report read = PlainJson.read(new ByteArrayInputStream(json.getBytes(UTF_8)), Report.class);

    assertThat(json(read)).isEqualTo(json).isEqualTo(json(full()));
  }

  private static final Healing HEALING =
      new Healing(
          true,
          List.of(
              new Asked("444455556666", "eu-west-1", List.of("s3-classification-label"), 2, true)),
          List.of(
              new Divergence(
                  "444455556666",
                  "eu-west-1",
                  "s3-classification-label",
                  Divergence.Reason.OLD_TAGS,
                  List.of("plain"))),
          List.of(
              new ConfigLine(
                  "444455556666",
                  List.of("eu-west-1"),
                  ConfigLine.Kind.NO_RESULTS,
                  "It shows nothing.",
                  "Look into its log.")),
          1);

  private static Report full() {
    return report(HEALING);
  }

  private static Report report(Healing healing) {
    SweepSummary summary =
        Results.summary(WRONG, Results.compliant("plain"), Results.unknown("denied"));
    SweepSummary all =
        Results.with(
            summary,
            Results.noRole("444455556666", "us-east-1", "eu-west-1"),
            Results.suspended("333344445555"));
    return Report.of(all, healing, ALERTS, new MetricsOutcome(61, List.of(), List.of()));
  }

  private static String json(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    report.writeJson(out);
    return out.toString(UTF_8);
  }

  private static List<String> problems(String json) throws IOException {
    try (InputStream text =
        Objects.requireNonNull(Report.class.getResourceAsStream("report.schema.json"))) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
      return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
    }
  }
}
