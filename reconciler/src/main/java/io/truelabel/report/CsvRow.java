package io.truelabel.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of CSV as RFC 4180 describes it, which a spreadsheet cannot mistake for formulas.
 *
 * <p>Owners write tags. A cell that begins like a formula is led by an apostrophe, so that nobody's
 * spreadsheet runs it.
 */
final class CsvRow {
  private static final String FORMULA_STARTS = "=+-@\t\r";
  private static final String LINE_END = "\r\n";

  private CsvRow() {}

  static String of(List<String> cells) {
    return cells.stream().map(CsvRow::cell).collect(Collectors.joining(",", "", LINE_END));
  }

  private static String cell(String text) {
    String harmless = formula(text) ? "'" + text : text;
    boolean plain = harmless.chars().noneMatch(c -> c == ',' || c == '"' || c < ' ');
    return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
  }

  private static boolean formula(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
  }
}
