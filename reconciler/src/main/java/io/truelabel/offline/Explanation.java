package io.truelabel.offline;

/** The text that {@code truelabel collect} puts beside what it collected, for people. */
final class Explanation {

  /** By these the text is known again, whatever its file is called. */
  static final String FIRST_WORDS = "Truelabel collected this folder";

  private Explanation() {}
}
