package io.truelabel.cli;

/** Numbers with their nouns. */
final class Counted {

  private Counted() {}

  /** {@code "1 bucket"}, {@code "2 buckets"}: for nouns that only take an s. */
  static String of(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
