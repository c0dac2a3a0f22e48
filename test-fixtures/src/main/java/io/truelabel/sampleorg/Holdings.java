package io.truelabel.sampleorg;

/**
 * How much a bucket holds.
 *
 * @param objects how many objects
 * @param bytes their size
 * @param classifiable how many of them Macie can read
 * @param classifiableBytes the size of those
 */
public record Holdings(long objects, long bytes, long classifiable, long classifiableBytes) {

  /** An empty bucket. */
  public static final Holdings NOTHING = new Holdings(0, 0, 0, 0);

  /** Objects of 10 kB each, all of which Macie can read. */
  public static Holdings readable(long objects) {
    return new Holdings(objects, objects * 10_000, objects, objects * 10_000);
  }
}
