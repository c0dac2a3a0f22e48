package io.truelabel.verdict;

/** What Macie's inventory says a bucket holds: counts, and no names. It may be a day old. */
public sealed interface Holdings {
  /** Macie does not say. */
  record Unknown() implements Holdings {}

  /**
   * Macie says.
   *
   * @param objects how many objects
   * @param bytes how large they are together
   * @param classifiable how many of them Macie can analyze, by storage class and file type
   * @param otherStorageClass how many it cannot, for their storage class
   * @param otherFileType how many it cannot, for their file type
   * @param customerKeys how many are encrypted with keys that the customer hands over with each
   *     request (SSE-C), which Macie never has
   */
  record Known(
      long objects,
      long bytes,
      long classifiable,
      long otherStorageClass,
      long otherFileType,
      long customerKeys)
      implements Holdings {

    /** Whether there is something, and Macie can read none of it. */
    boolean unreadable() {
      return objects > 0 && (classifiable == 0 || customerKeys >= objects);
    }

    /** Whether there is something that Macie cannot read. */
    boolean partlyUnreadable() {
      return classifiable < objects || customerKeys > 0;
    }
  }
}
