package io.truelabel.cli.terminal;

import java.util.Arrays;
import java.util.List;

/** How wide each column is, once everything fits on the screen. */
public final class ColumnWidths {

  private final int[] widths;

  private ColumnWidths(int[] widths) {
    this.widths = widths;
  }

  /** Takes columns away, one at a time, from the widest that may still be cut. */
  static ColumnWidths fit(List<Column> columns, int[] natural, int room) {
    int[] widths = natural.clone();
    int excess = Arrays.stream(widths).sum() - room;
    while (excess > 0) {
      int widest = widestToCut(columns, widths);
      if (widest < 0) {
        break;
      }
      widths[widest]--;
      excess--;
    }
    return new ColumnWidths(widths);
  }

  private static int widestToCut(List<Column> columns, int[] widths) {
    int widest = -1;
    for (int i = 0; i < widths.length; i++) {
      boolean mayShrink =
          columns.get(i).cut() != Column.Cut.NEVER && widths[i] > columns.get(i).narrowest();
      if (mayShrink && (widest < 0 || widths[i] > widths[widest])) {
        widest = i;
      }
    }
    return widest;
  }

  int of(int column) {
    return widths[column];
  }
}
