package io.truelabel.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truelabel.sweep.Results;
import io.truelabel.verdict.Outcome;
import io.truelabel.verdict.Severity;
import io.truelabel.verdict.ViolationKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {

  private static Night night(String date, String sweep, boolean complete) {
    return new Night(date, sweep, complete, 1, Map.of(Outcome.COMPLIANT, 1L), Map.of(), Map.of());
  }

  @Test
  void aNightRemembersTheTotalsAndTheCoverage() {
    var report =
        Report.of(
            Results.summary(
                Results.wrong("cards", Severity.HIGH, ViolationKind.CONTENTS_EXCEED_LABEL),
                Results.wrong("blind", Severity.MEDIUM, ViolationKind.NOT_MONITORED),
                Results.compliant("plain")));

    Night night = Night.of(report);

    assertThat(night.date()).isEqualTo("2026-11-22");
    assertThat(night.noncompliant()).isEqualTo(2);
    assertThat(night.noncompliantBySeverity()).containsEntry(Severity.HIGH, 1L);
    assertThat(night.coverage())
        .containsEntry(Outcome.COMPLIANT, 2L)
        .containsEntry(Outcome.NONCOMPLIANT, 1L);
  }

  @Test
  void itIsReadBackAsItWasWritten() throws IOException {
    History history = History.NONE.plus(night("2026-11-21", "a", true));

    assertThat(read(written(history))).isEqualTo(history);
  }

  @Test
  void ofTwoSweepsOnOneDayTheLaterCounts() {
    History history =
        History.NONE.plus(night("2026-11-21", "a", true)).plus(night("2026-11-21", "b", true));

    assertThat(history.nights()).extracting(Night::sweep).containsExactly("b");
  }

  @Test
  void anIncompleteSweepNeverTakesThePlaceOfACompleteOne() {
    History history =
        History.NONE.plus(night("2026-11-21", "a", true)).plus(night("2026-11-21", "b", false));

    assertThat(history.nights()).extracting(Night::sweep).containsExactly("a");
  }

  @Test
  void theOldestNightsAreForgotten() {
    History history = History.NONE;
    LocalDate first = LocalDate.of(2025, 1, 1);
    for (int i = 0; i < History.LONGEST + 3; i++) {
      history = history.plus(night(first.plusDays(i).toString(), "s" + i, true));
    }

    assertThat(history.nights()).hasSize(History.LONGEST);
    assertThat(history.nights().getFirst().sweep()).isEqualTo("s3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not json",
        "{}",
        "[]",
        "null",
        "{\"schema\":\"urn:io.truelabel:history:2\",\"nights\":[]}",
        "{\"schema\":\"urn:io.truelabel:history:1\"}",
        "{\"schema\":\"urn:io.truelabel:history:1\",\"nights\":[null]}",
        "{\"schema\":\"urn:io.truelabel:history:1\",\"nights\":[{\"date\":\"yesterday\"}]}",
        "{\"schema\":\"urn:io.truelabel:history:1\",\"nights\":[{\"date\":\"2026-11-21\"}]}"
      })
  void whatIsNoHistoryIsRefused(String content) {
    assertThatThrownBy(() -> read(content)).isInstanceOf(IOException.class);
  }

  private static History read(String content) throws IOException {
    return History.read(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
  }

  private static String written(History history) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    history.write(out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
