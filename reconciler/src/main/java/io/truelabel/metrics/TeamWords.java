package io.truelabel.metrics;

import io.truelabel.sweep.BucketResult;
import io.truelabel.text.Printable;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The word under which a bucket is counted: its team tag, else the name of its account, else the id
 * of its account. A word counts if CloudWatch takes a letter or digit of it.
 *
 * @param accountNames what accounts are called, by id
 */
record TeamWords(Map<String, String> accountNames) {

  /** The longest value of a dimension (API reference, Dimension). */
  private static final int LONGEST = 1_024;

  /** The word for a bucket: ASCII, and never blank. */
  String of(BucketResult bucket) {
    String account = bucket.id().accountId();
    return Stream.of(bucket.team(), accountNames.getOrDefault(account, ""))
        .map(TeamWords::clean)
        .filter(TeamWords::says)
        .findFirst()
        .orElse(account);
  }

  /** A dimension's value is ASCII (API reference, Dimension). */
  static String clean(String text) {
    String ascii = Printable.ascii(text).strip();
    return ascii.substring(0, Math.min(ascii.length(), LONGEST)).strip();
  }

  private static boolean says(String word) {
    return word.chars().anyMatch(Character::isLetterOrDigit);
  }
}
