package io.truelabel.policyfile;

import io.truelabel.text.Printable;
import java.util.Collection;
import java.util.stream.Collectors;

/** Shows what was found in the file, on one line and not too long. */
final class Quote {

  private static final int LONGEST = 60;

  private Quote() {}

  static String of(String text) {
    return "`" + Printable.of(cut(text)) + "`";
  }

  static String list(Collection<String> texts) {
    return texts.stream().map(Quote::of).collect(Collectors.joining(", "));
  }

  private static String cut(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "...";
  }
}
