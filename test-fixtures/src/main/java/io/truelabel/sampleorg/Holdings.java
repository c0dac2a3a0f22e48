package io.truelabel.sampleorg;

/**
 * How much a bucket holds.
 *
 * @param objects how many objects
 * @param bytes their size
 * @param classifiable how many of them Macie can read, by storage class and file type
 * @param classifiableBytes the size of those
 * @param archived how many of the others are in a storage class that Macie does not read
 * @param locked how many are encrypted with keys that Macie cannot use
 */
public record Holdings(
    long objects,
    long bytes,
    long classifiable,
    long classifiableBytes,
    long archived,
    Locked locked) {

  private static final long SIZE = 10_000;

  /** An empty bucket. */
  public static final Holdings NOTHING = readable(0);

  /** Objects of 10 kB each, all of which Macie can read. */
  public static Holdings readable(long objects) {
    return new Holdings(objects, objects * SIZE, objects, objects * SIZE, 0, Locked.NONE);
  }

  /** Objects of 10 kB each whose file type Macie cannot read. */
  public static Holdings unreadable(long objects) {
    return new Holdings(objects, objects * SIZE, 0, 0, 0, Locked.NONE);
  }

  /** Objects of 10 kB each in a storage class that Macie cannot read. */
  public static Holdings archived(long objects) {
    return new Holdings(objects, objects * SIZE, 0, 0, objects, Locked.NONE);
  }

  public Holdings withLocked(Locked changed) {
    return new Holdings(objects, bytes, classifiable, classifiableBytes, archived, changed);
  }
}
