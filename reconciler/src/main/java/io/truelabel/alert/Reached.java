package io.truelabel.alert;

import io.truelabel.evidence.BucketId;
import java.util.Set;

/**
 * Whom messages reached.
 *
 * @param owners the buckets whose owners were told, on whatever way
 * @param stream the buckets that the security team's stream was told of
 */
record Reached(Set<BucketId> owners, Set<BucketId> stream) {
  Reached {
    owners = Set.copyOf(owners);
    stream = Set.copyOf(stream);
  }

  /** Nobody. */
  static Reached nobody() {
    return new Reached(Set.of(), Set.of());
  }
}
