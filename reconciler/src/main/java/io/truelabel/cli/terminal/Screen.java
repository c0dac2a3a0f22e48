package io.truelabel.cli.terminal;

import java.io.PrintStream;

/**
 * One output stream, and what the reader of it can show.
 *
 * @param interactive a person watches: the stream is a terminal, not a file or a pipe
 * @param width how many columns a line may have
 * @param colour whether colour may be used
 */
public record Screen(PrintStream stream, boolean interactive, int width, boolean colour) {

  /** The width of what is written to a file or a pipe, where nobody can be asked. */
  public static final int UNKNOWN_WIDTH = 120;

  private static final int NARROWEST = 60;

  public Screen {
    width = Math.max(NARROWEST, width);
  }

  /** A screen that nobody watches: a file or a pipe. */
  public static Screen file(PrintStream stream) {
    return new Screen(stream, false, UNKNOWN_WIDTH, false);
  }

  /** The inks to write with. */
  public Palette palette() {
    return new Palette(colour);
  }

  /** Writes one line. */
  public void line(String text) {
    stream.print(text + "\n");
    stream.flush();
  }

  /** Writes an empty line. */
  public void line() {
    line("");
  }

  /** Whether the stream's character set has every character of the text. */
  public boolean canShow(String text) {
    return stream.charset().newEncoder().canEncode(text);
  }
}
