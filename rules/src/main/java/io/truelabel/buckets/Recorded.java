package io.truelabel.buckets;

import io.truelabel.buckets.ListedBucket.KnownBy;

/** How AWS Config records a bucket, which is what its change-triggered rules judge it by. */
public enum Recorded {
  /** With the tags that the bucket has, as far as a label depends on them. */
  AS_IT_IS,
  /** With older tags than those that the bucket has. */
  OUT_OF_DATE,
  /** Not at all, or no longer. */
  NOT_AT_ALL,
  /** Not at all, and Macie does not list it either, so that no rule's function sees it. */
  UNSEEN;

  static Recorded by(KnownBy knownBy) {
    return switch (knownBy) {
      case CONFIG, BOTH -> AS_IT_IS;
      case MACIE -> NOT_AT_ALL;
      case S3 -> UNSEEN;
    };
  }
}
