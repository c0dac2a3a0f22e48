package io.truelabel.cli.terminal;

import io.truelabel.text.Printable;
import java.util.List;

/**
 * Writes headed sections of names and values, wrapped to the screen. All text is made harmless
 * first.
 */
public final class Sheet {

  private static final String MARGIN = "  ";

  private final Screen screen;
  private final Marks marks;
  private final int nameWidth;

  /** A sheet whose values stand so many columns to the right of its names. */
  public Sheet(Screen screen, int nameWidth) {
    this.screen = screen;
    this.marks = Marks.of(screen);
    this.nameWidth = nameWidth;
  }

  /** Starts a section. */
  public void heading(String text) {
    screen.line();
    screen.line(screen.palette().bold(Printable.of(text)));
  }

  /** A name and its value. */
  public void field(String name, String value) {
    field(name, value, Ink.PLAIN);
  }

  /** A name and its value, which stands out. */
  public void field(String name, String value, Ink ink) {
    String label = DisplayWidth.padRight(Printable.of(name), nameWidth);
    hanging(MARGIN + screen.palette().faint(label), nameWidth + MARGIN.length(), value, ink);
  }

  /** Running text at a depth of indentation. */
  public void text(int depth, String text) {
    text(depth, text, Ink.PLAIN);
  }

  /** Running text at a depth of indentation, which stands out. */
  public void text(int depth, String text, Ink ink) {
    String indent = MARGIN.repeat(depth);
    hanging(indent, indent.length(), text, ink);
  }

  /** A point of a list, such as {@code 1.}, and its text. */
  public void point(int depth, String mark, String text) {
    String first = MARGIN.repeat(depth) + mark + " ";
    hanging(first, first.length(), text, Ink.PLAIN);
  }

  /** What to do about the line above. */
  public void remedy(int depth, String text) {
    point(depth, marks.arrow(), text);
  }

  private void hanging(String first, int indent, String text, Ink ink) {
    List<String> lines = Wrap.lines(text, screen.width() - indent, marks);
    String rest = " ".repeat(indent);
    for (int i = 0; i < lines.size(); i++) {
      screen.line((i == 0 ? first : rest) + screen.palette().paint(ink, lines.get(i)));
    }
  }
}
