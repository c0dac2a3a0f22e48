package io.truelabel.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows under headings, aligned by what they take on a terminal and never wider than it. */
public final class Table {

  private static final String GAP = "  ";

  private final List<Column> columns;
  private final List<List<Cell>> rows = new ArrayList<>();

  public Table(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException when it has not one cell a column
   */
  public void add(List<Cell> row) {
    if (row.size() != columns.size()) {
      throw new IllegalArgumentException(row.size() + " cells for " + columns.size() + " columns");
    }
    rows.add(List.copyOf(row));
  }

  /** The widths that this table's columns would have on a screen, to align several tables alike. */
  public ColumnWidths widths(Screen screen, int indent) {
    int[] natural = IntStream.range(0, columns.size()).map(this::naturalWidth).toArray();
    return ColumnWidths.fit(columns, natural, screen.width() - indent - gaps());
  }

  /** Writes headings and rows on a screen, indented. */
  public void write(Screen screen, int indent) {
    ColumnWidths widths = widths(screen, indent);
    String margin = " ".repeat(indent);
    screen.line(margin + headings(widths, screen));
    lines(widths, screen).forEach(line -> screen.line(margin + line));
  }

  private int gaps() {
    return GAP.length() * (columns.size() - 1);
  }

  private int naturalWidth(int column) {
    int heading = DisplayWidth.of(columns.get(column).heading());
    return rows.stream()
        .mapToInt(row -> DisplayWidth.of(row.get(column).text()))
        .reduce(heading, Math::max);
  }

  /** The heading line. */
  public String headings(ColumnWidths widths, Screen screen) {
    List<Cell> cells =
        columns.stream().map(column -> new Cell(column.heading(), Ink.FAINT)).toList();
    return line(cells, widths, screen);
  }

  /** One line for each row. */
  public List<String> lines(ColumnWidths widths, Screen screen) {
    return rows.stream().map(row -> line(row, widths, screen)).toList();
  }

  private String line(List<Cell> cells, ColumnWidths widths, Screen screen) {
    StringBuilder line = new StringBuilder();
    StringBuilder blank = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      Column column = columns.get(i);
      String shown = column.fit(cells.get(i).text(), widths.of(i), Marks.of(screen).cut());
      String padding = " ".repeat(Math.max(0, widths.of(i) - DisplayWidth.of(shown)));
      blank.append(column.number() ? padding : "");
      if (!shown.isEmpty()) {
        line.append(blank).append(screen.palette().paint(cells.get(i).ink(), shown));
        blank.setLength(0);
      }
      blank.append(column.number() ? "" : padding).append(GAP);
    }
    return line.toString();
  }
}
