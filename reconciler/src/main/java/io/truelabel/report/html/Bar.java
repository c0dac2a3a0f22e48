package io.truelabel.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A bar of several parts, {@value #WIDTH} units wide when it is full.
 *
 * @param parts those that are not empty, from left to right
 */
record Bar(List<Part> parts) {
  private static final double WIDTH = 100;

  /**
   * A part.
   *
   * @param name the class that gives it its colour
   * @param x where it begins, as SVG writes numbers
   * @param width how wide it is
   * @param text what it stands for
   */
  record Part(String name, String x, String width, String text) {}

  /** A bar that is drawn part by part. */
  static final class Drawing {
    private final long whole;
    private final List<Part> parts = new ArrayList<>();
    private long drawn;

    private Drawing(long whole) {
      this.whole = whole;
    }

    void add(String name, long count) {
      if (count > 0) {
        parts.add(new Part(name, at(drawn), at(count), name + ": " + Words.number(count)));
        drawn += count;
      }
    }

    private String at(long count) {
      return String.format(Locale.ROOT, "%.2f", WIDTH * count / whole);
    }

    Bar done() {
      return new Bar(List.copyOf(parts));
    }
  }

  static Drawing ofWhole(long whole) {
    return new Drawing(whole);
  }
}
