package io.truelabel.cli.terminal;

import io.truelabel.text.Printable;
import java.util.ArrayList;
import java.util.List;

/** Breaks sentences at blanks so that no line is wider than the screen. */
public final class Wrap {

  private Wrap() {}

  /**
   * The lines of the text, made harmless, in at most {@code width} columns; a single word that is
   * wider loses its middle.
   */
  public static List<String> lines(String text, int width, Marks marks) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : Printable.of(text).split(" ", -1)) {
      String fitting = DisplayWidth.cutMiddle(word, width, marks.cut());
      if (!line.isEmpty() && DisplayWidth.of(line + " " + fitting) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(fitting);
    }
    lines.add(line.toString());
    return lines;
  }
}
