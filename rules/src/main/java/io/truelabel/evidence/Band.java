package io.truelabel.evidence;

/**
 * How often an identifier occurs in one object, in the three bands by which Macie sets severity.
 */
public enum Band {
  /** Once. */
  ONE(1),
  /** 2 to 99 times. */
  SOME(2),
  /** 100 times or more. */
  MANY(100);

  private final int floor;

  Band(int floor) {
    this.floor = floor;
  }

  /** The band of a count; anything below two counts as one occurrence. */
  public static Band of(long count) {
    if (count < SOME.floor) {
      return ONE;
    }
    return count < MANY.floor ? SOME : MANY;
  }

  /** The fewest occurrences in this band. */
  public int floor() {
    return floor;
  }
}
