package io.truelabel.ledger;

import java.time.Instant;

/**
 * How much a bucket held when it was last seen, by which a change of its contents is noticed.
 *
 * @param objects how many objects
 * @param bytes their size
 * @param changedAt when one of the two was first seen to differ from before; the epoch as long as
 *     none did
 */
public record Volume(long objects, long bytes, Instant changedAt) {

  /** Nobody said. */
  public static final Volume UNKNOWN = new Volume(-1, -1, Instant.EPOCH);

  /** This, after the bucket was seen again. */
  public Volume seen(long objectsNow, long bytesNow, Instant now) {
    if (objectsNow == objects && bytesNow == bytes) {
      return this;
    }
    return new Volume(objectsNow, bytesNow, objects < 0 ? changedAt : now);
  }
}
