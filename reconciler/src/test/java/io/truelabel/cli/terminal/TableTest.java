package io.truelabel.cli.terminal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

  @Test
  void columnsStandUnderTheirHeadings() {
    Table table = table();
    table.add(row("a", "short"));
    table.add(row("a-longer-name", "text"));

    assertThat(shown(table, screen(80, UTF_8)))
        .containsExactly(
            "NAME           WHAT", //
            "a              short",
            "a-longer-name  text");
  }

  @Test
  void wideLettersTakeTwoColumnsAndAccentsNone() {
    Table table = table();
    table.add(row("顧客データ", "wide"));
    table.add(row("cafe\u0301", "accent"));

    assertThat(shown(table, screen(80, UTF_8)))
        .containsExactly(
            "NAME        WHAT", //
            "顧客データ  wide",
            "cafe\u0301        accent");
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 120, 200})
  void noLineIsWiderThanTheScreen(int width) {
    Table table = table();
    table.add(row("x".repeat(300), "y".repeat(300)));
    table.add(row("顧".repeat(300), "客".repeat(300)));

    assertThat(shown(table, screen(width, UTF_8)))
        .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width));
  }

  @Test
  void aLongNameKeepsItsBeginningAndItsEnd() {
    Table table = table();
    table.add(row("payments-" + "x".repeat(80) + "-production", "text"));

    assertThat(shown(table, screen(60, UTF_8)).getLast())
        .startsWith("payments-x")
        .contains("…")
        .contains("-production  text");
  }

  @Test
  void withoutUnicodeThreeDotsMarkTheCut() {
    Table table = table();
    table.add(row("x".repeat(100), "text"));

    assertThat(shown(table, screen(60, US_ASCII)).getLast()).contains("x...x").doesNotContain("…");
  }

  @Test
  void whatAStrangerWroteCannotSteerTheTerminal() {
    Table table = table();
    table.add(row("red\u001b[31m\r\n\u202eevil", "\u0007"));

    assertThat(shown(table, screen(80, UTF_8)).getLast())
        .doesNotContain("\u001b", "\r", "\n", "\u202e", "\u0007")
        .contains("evil");
  }

  @Test
  void aRowHasOneCellForEachColumn() {
    assertThatThrownBy(() -> table().add(List.of(Cell.of("alone"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Table table() {
    return new Table(List.of(Column.name("NAME", 8), Column.text("WHAT", 8)));
  }

  private static List<Cell> row(String name, String what) {
    return List.of(Cell.of(name), Cell.of(what));
  }

  private static List<String> shown(Table table, Screen screen) {
    ColumnWidths widths = table.widths(screen, 0);
    List<String> lines = new java.util.ArrayList<>(List.of(table.headings(widths, screen)));
    lines.addAll(table.lines(widths, screen));
    return lines;
  }

  private static Screen screen(int width, Charset charset) {
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, charset);
    return new Screen(nowhere, false, width, false);
  }
}
