package io.truelabel.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/** Measures and cuts text by the columns it takes: two for a wide character, none for an accent. */
final class DisplayWidth {

  private static final Pattern CLUSTER = Pattern.compile("\\X");

  private DisplayWidth() {}

  static int of(String text) {
    return text.codePoints().map(codePoint -> Math.max(0, WCWidth.wcwidth(codePoint))).sum();
  }

  static String padRight(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  static String padLeft(String text, int width) {
    return " ".repeat(Math.max(0, width - of(text))) + text;
  }

  /**
   * The text in at most {@code width} columns, its middle replaced by the mark when it is longer.
   */
  static String cutMiddle(String text, int width, String mark) {
    if (of(text) <= width) {
      return text;
    }
    int room = Math.max(0, width - of(mark));
    List<String> clusters = clusters(text);
    String head = String.join("", take(clusters, room - room / 2));
    List<String> tail = take(clusters.reversed(), room - of(head));
    return head + mark + String.join("", tail.reversed());
  }

  /** The text in at most {@code width} columns, its end replaced by the mark when it is longer. */
  static String cutEnd(String text, int width, String mark) {
    return of(text) <= width
        ? text
        : String.join("", take(clusters(text), width - of(mark))).stripTrailing() + mark;
  }

  private static List<String> take(List<String> clusters, int width) {
    List<String> taken = new ArrayList<>();
    int used = 0;
    for (String cluster : clusters) {
      used += of(cluster);
      if (used > width) {
        break;
      }
      taken.add(cluster);
    }
    return taken;
  }

  private static List<String> clusters(String text) {
    return CLUSTER.matcher(text).results().map(MatchResult::group).toList();
  }
}
