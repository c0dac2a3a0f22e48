package io.truelabel.verdict;

/**
 * Who outside can reach a bucket.
 *
 * @param publicAccess anybody, or any AWS identity
 * @param sharedOutside an account or a service outside the Macie organization
 * @param replicatedOutside objects are copied to an account outside the Macie organization
 */
public record Exposure(Reach publicAccess, Reach sharedOutside, Reach replicatedOutside) {
  /** Nobody outside reaches the bucket. */
  public static Exposure none() {
    return new Exposure(Reach.NO, Reach.NO, Reach.NO);
  }

  /** Nobody could tell. */
  public static Exposure unknown() {
    return new Exposure(Reach.UNKNOWN, Reach.UNKNOWN, Reach.UNKNOWN);
  }

  /** Whether the bucket is known to be exposed in any way. */
  public boolean any() {
    return publicAccess == Reach.YES
        || sharedOutside == Reach.YES
        || replicatedOutside == Reach.YES;
  }
}
