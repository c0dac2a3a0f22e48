package io.truelabel.verdict;

/** Text that an owner wrote, made safe and short enough to stand in one line of our messages. */
public final class Untrusted {
  private static final int LONGEST = 60;

  private Untrusted() {}

  /**
   * The text without anything that could break, forge or hide a line: control and format characters
   * (bidirectional overrides among them), line separators and lone surrogates become {@code ?}; of
   * a long text the first {@value #LONGEST} characters are shown.
   */
  public static String shown(String text) {
    var shown = new StringBuilder();
    text.codePoints().limit(LONGEST).map(Untrusted::harmless).forEach(shown::appendCodePoint);
    return text.codePoints().skip(LONGEST).findAny().isPresent() ? shown + "..." : shown.toString();
  }

  private static int harmless(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          '?';
      default -> codePoint;
    };
  }
}
