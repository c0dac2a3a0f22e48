package io.truelabel.label;

/** Spaces as people see them: the no-break ones, which are easily pasted along, are spaces too. */
final class Spaces {
  private Spaces() {}

  /** Whether there is nothing to see in a text. */
  static boolean only(String text) {
    return text.codePoints().allMatch(Spaces::isSpace);
  }

  /** The text without the spaces around it. */
  static String strip(String text) {
    var shown = text.codePoints().dropWhile(Spaces::isSpace).toArray();
    var end = shown.length;
    while (end > 0 && isSpace(shown[end - 1])) {
      end--;
    }
    return new String(shown, 0, end);
  }

  private static boolean isSpace(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }
}
