package io.truelabel.verdict;

/** Text that somebody else wrote, made safe to stand in one line of our messages. */
public final class Untrusted {
  /** How much of a text is shown, in characters. */
  static final int LONGEST = 60;

  private Untrusted() {}

  /**
   * The beginning of a text that an owner wrote, at most {@value #LONGEST} characters and then
   * {@code ...}; in one line, as {@link #line} makes it.
   */
  public static String shown(String text) {
    var whole = text.codePointCount(0, text.length()) <= LONGEST;
    return line(whole ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "...");
  }

  /**
   * The text without anything that could break, forge or hide a line: what is no plain space but
   * separates becomes one, and control and format characters (bidirectional overrides among them),
   * lone surrogates and characters without a meaning become {@code ?}.
   */
  public static String line(String text) {
    var line = new StringBuilder();
    text.codePoints().map(Untrusted::harmless).forEach(line::appendCodePoint);
    return line.toString();
  }

  private static int harmless(int codePoint) {
    if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
      return ' ';
    }
    return harmful(codePoint) ? '?' : codePoint;
  }

  /** Whether a character could break a line, hide in it, or turn the direction of reading. */
  public static boolean harmful(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
