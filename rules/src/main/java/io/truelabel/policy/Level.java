package io.truelabel.policy;

import java.util.regex.Pattern;

/**
 * One step on the scale of sensitivity.
 *
 * @param name what owners write into the tag, exactly: 1 to 64 characters that every AWS tag value
 *     allows (ASCII letters, digits, spaces inside, and {@code + - = . _ : / @})
 * @param rank the position on the scale, 0 for the least sensitive
 */
public record Level(String name, int rank) implements Comparable<Level> {

  private static final Pattern NAME =
      Pattern.compile("[\\w+\\-=.:/@]([\\w+\\-=.:/@ ]{0,62}[\\w+\\-=.:/@])?");

  public Level {
    if (!isName(name)) {
      throw new IllegalArgumentException("not a name of a level: '" + name + "'");
    }
    if (rank < 0) {
      throw new IllegalArgumentException("rank " + rank + " is below 0");
    }
  }

  /** Whether a level may be called so. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** Whether this level is more sensitive than the other. */
  public boolean above(Level other) {
    return rank > other.rank;
  }

  @Override
  public int compareTo(Level other) {
    return Integer.compare(rank, other.rank);
  }

  @Override
  public String toString() {
    return name;
  }
}
