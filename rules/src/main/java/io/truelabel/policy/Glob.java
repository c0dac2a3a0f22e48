package io.truelabel.policy;

import java.util.List;

/**
 * A pattern in which {@code *} stands for any characters, or none, and everything else for itself.
 *
 * <p>Each piece between two stars is looked for once, from left to right, where the one before
 * ended: the first place that fits is as good as any later one, so nothing is ever tried twice and
 * no pattern, however many stars it has, makes the search explode.
 */
final class Glob {

  private Glob() {}

  static boolean isGlob(String pattern) {
    return pattern.indexOf('*') >= 0;
  }

  static boolean matches(String pattern, String text) {
    if (!isGlob(pattern)) {
      return pattern.equals(text);
    }
    List<String> pieces = List.of(pattern.split("\\*", -1));
    String first = pieces.getFirst();
    String last = pieces.getLast();
    return text.length() >= first.length() + last.length()
        && text.startsWith(first)
        && text.endsWith(last)
        && holds(
            text.substring(first.length(), text.length() - last.length()),
            pieces.subList(1, pieces.size() - 1));
  }

  private static boolean holds(String text, List<String> pieces) {
    int from = 0;
    for (String piece : pieces) {
      int at = text.indexOf(piece, from);
      if (at < 0) {
        return false;
      }
      from = at + piece.length();
    }
    return true;
  }
}
