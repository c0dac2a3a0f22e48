package io.truelabel.policyfile;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the word that somebody probably meant. */
final class Nearest {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 100;

  private Nearest() {}

  /** The known word nearest to the one found, if one is near at all. */
  static Optional<String> to(String found, Collection<String> known) {
    if (found.length() < SHORTEST || found.length() > LONGEST) {
      return Optional.empty();
    }
    int allowed = Math.clamp(found.length() / 3, 1, 3);
    return known.stream()
        .filter(word -> Math.abs(word.length() - found.length()) <= allowed)
        .filter(word -> distance(fold(found), fold(word)) <= allowed)
        .min(Comparator.comparingInt(word -> distance(fold(found), fold(word))));
  }

  /** A sentence that asks whether the nearest word was meant, with a space after it, or "". */
  static String question(String found, Collection<String> known) {
    return to(found, known).map(word -> "Did you mean " + Quote.of(word) + "? ").orElse("");
  }

  private static String fold(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }

  /** How many letters must be put in, taken out, changed, or swapped with the next. */
  private static int distance(String from, String to) {
    int[] beforeLast = new int[to.length() + 1];
    int[] last = IntStream.rangeClosed(0, to.length()).toArray();
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        if (swapped(from, i, to, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[to.length()];
  }

  private static boolean swapped(String from, int i, String to, int j) {
    return i > 1
        && j > 1
        && from.charAt(i - 1) == to.charAt(j - 2)
        && from.charAt(i - 2) == to.charAt(j - 1);
  }
}
