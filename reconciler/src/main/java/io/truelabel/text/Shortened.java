package io.truelabel.text;

/** Cuts text to what a service takes, between two characters and never within one. */
public final class Shortened {
  private static final String MARK = "...";

  private Shortened() {}

  /** The text, or its beginning and three dots: at most so many UTF-16 units, four or more. */
  public static String to(int longest, String text) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - MARK.length();
    boolean within = Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, within ? end - 1 : end) + MARK;
  }
}
