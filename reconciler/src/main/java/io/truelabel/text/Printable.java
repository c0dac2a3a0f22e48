package io.truelabel.text;

import io.truelabel.verdict.Untrusted;

/**
 * Makes text that a bucket owner wrote safe to show: nothing in it can start a new line, move the
 * cursor, turn the direction of reading or hide.
 *
 * <p>Letters of every script stay. Each character that is taken out leaves U+FFFD, so that the
 * reader sees that something was there.
 */
public final class Printable {
  private static final int REPLACEMENT = 0xFFFD;

  private Printable() {}

  /** The same text without control, format, separator and unassigned characters. */
  public static String of(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Untrusted.harmful(c) ? REPLACEMENT : c)
        .forEach(safe::appendCodePoint);
    return safe.toString();
  }

  /** The same in printable ASCII, where each other character becomes a question mark. */
  public static String ascii(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints().map(c -> c >= ' ' && c <= '~' ? c : '?').forEach(safe::appendCodePoint);
    return safe.toString();
  }
}
