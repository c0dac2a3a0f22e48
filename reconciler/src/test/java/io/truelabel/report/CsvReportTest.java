package io.truelabel.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.cli.Golden;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.Results;
import io.truelabel.verdict.Severity;
import io.truelabel.verdict.ViolationKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {

  @Test
  void aTableReadsAsItShould() throws IOException {
    String csv =
        csv(
            Results.wrong("cards", Severity.HIGH, ViolationKind.CONTENTS_EXCEED_LABEL),
            Results.compliant("plain"));

    Golden.assertMatches("report.csv", csv.replace("\r\n", "\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
  void aCellThatBeginsLikeAFormulaIsLedByAnApostrophe(String hostile) {
    assertThat(parse(CsvRow.of(List.of(hostile)))).containsExactly("'" + hostile);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=b", "a-b", "team@home", ""})
  void otherCellsStayAsTheyAre(String text) {
    assertThat(CsvRow.of(List.of(text))).isEqualTo(text + "\r\n");
  }

  @Property
  void whateverOwnersWriteStaysInItsCell(@ForAll @NotEmpty List<String> cells) {
    List<String> read = parse(CsvRow.of(cells));

    assertThat(read).hasSameSizeAs(cells);
    for (int i = 0; i < cells.size(); i++) {
      assertThat(read.get(i)).isIn(cells.get(i), "'" + cells.get(i));
      assertThat(read.get(i)).doesNotMatch("(?s)[=+\\-@\t\r].*");
    }
  }

  @Test
  void everyLineHasAsManyCellsAsTheHeading() throws IOException {
    List<String> rows =
        csv(
                Results.wrong(
                    "cards",
                    Severity.HIGH,
                    "a,b\"c",
                    Map.of(),
                    ViolationKind.CONTENTS_FORBIDDEN,
                    ViolationKind.TOPIC_MISSING),
                Results.unknown("denied"))
            .lines()
            .toList();

    assertThat(rows).hasSize(3);
    assertThat(rows.stream().map(row -> parse(row + "\r\n").size()).distinct()).hasSize(1);
  }

  private static String csv(BucketResult... buckets) throws IOException {
    StringBuilder out = new StringBuilder();
    CsvReport.write(Results.summary(buckets), out);
    return out.toString();
  }

  /** A reader of its own, so that the writer is not its own judge. */
  private static List<String> parse(String row) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      boolean doubled = quoted && c == '"' && i + 1 < row.length() && row.charAt(i + 1) == '"';
      if (doubled) {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || row.startsWith("\r\n", i))) {
        cells.add(cell.toString());
        cell = new StringBuilder();
        i += c == ',' ? 0 : 1;
      } else {
        cell.append(c);
      }
    }
    return cells;
  }
}
