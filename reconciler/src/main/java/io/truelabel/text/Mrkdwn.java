package io.truelabel.text;

/**
 * Makes text that a bucket owner may have written safe in a chat: it mentions nobody, links to
 * nothing and formats nothing, in Slack's mrkdwn and in the Markdown of Microsoft Teams.
 *
 * <p>What a chat would act on becomes a character that looks alike; {@code &}, {@code <} and {@code
 * >} are escaped as Slack asks for ("Formatting text for app surfaces", Escaping text).
 */
public final class Mrkdwn {
  private Mrkdwn() {}

  /** The same text, harmless, and up to five times as long. */
  public static String of(String text) {
    String safe = Printable.of(text).replace("://", "[:]//").replace("](", "] (");
    StringBuilder out = new StringBuilder(safe.length());
    for (int at = 0; at < safe.length(); at++) {
      out.append(one(safe, at));
    }
    return out.toString();
  }

  private static String one(String text, int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '*' -> "\u2217"; // an asterisk operator: * makes bold
      case '~' -> "\u223c"; // a tilde operator: ~ strikes out
      case '`' -> "\u02cb"; // a modifier grave: ` begins code
      case '@' -> "\uff20"; // a fullwidth @: Teams and bridges look for names behind it
      case '_' -> withinWord(text, at) ? "_" : "\u02cd"; // a low macron: _ slants a word
      default -> String.valueOf(c);
    };
  }

  private static boolean withinWord(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }
}
