package io.truelabel.sampleorg;

/**
 * How many objects of a bucket are encrypted with keys that Macie cannot use.
 *
 * @param handedOver with keys that the customer hands over with each request (SSE-C)
 * @param lost with KMS keys that are disabled or deleted
 * @param denied with KMS keys whose policy keeps Macie out
 */
public record Locked(long handedOver, long lost, long denied) {

  /** Macie can use every key. */
  public static final Locked NONE = new Locked(0, 0, 0);

  public long total() {
    return handedOver + lost + denied;
  }
}
