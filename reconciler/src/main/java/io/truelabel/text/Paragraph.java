package io.truelabel.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks running text into lines of at most 72 columns between its words.
 *
 * <p>A word that is longer than a line stands alone and whole: half of a topic's ARN is of no use.
 */
public final class Paragraph {
  /** What a mail reader shows without wrapping, quoted once or twice. */
  public static final int COLUMNS = 72;

  private final String first;
  private final String rest;
  private final List<String> lines = new ArrayList<>();
  private StringBuilder line;
  private boolean blank = true;

  private Paragraph(String first, String rest) {
    this.first = first;
    this.rest = rest;
    this.line = new StringBuilder(first);
  }

  /** The lines of a paragraph, each indented by so many blanks. */
  public static List<String> of(int indent, String text) {
    String margin = " ".repeat(indent);
    return of(margin, margin, text);
  }

  /** The lines of a paragraph whose first line starts with a mark, such as a number. */
  public static List<String> of(String first, String rest, String text) {
    Paragraph paragraph = new Paragraph(first, rest);
    for (String word : text.strip().split("\\s+", -1)) {
      paragraph.add(word);
    }
    return paragraph.end();
  }

  private void add(String word) {
    if (!blank && width(line) + 1 + word.codePointCount(0, word.length()) > COLUMNS) {
      breakLine();
    }
    line.append(blank ? "" : " ").append(word);
    blank = false;
  }

  private void breakLine() {
    lines.add(line.toString());
    line = new StringBuilder(rest);
    blank = true;
  }

  private List<String> end() {
    lines.add(line.toString().equals(first) ? first.stripTrailing() : line.toString());
    return List.copyOf(lines);
  }

  private static int width(StringBuilder text) {
    return text.codePointCount(0, text.length());
  }
}
