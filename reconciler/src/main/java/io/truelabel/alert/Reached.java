package io.truelabel.alert;

import io.truelabel.evidence.BucketId;
import java.util.Set;

/**
 * Whom messages reached.
 *
 * @param owners the buckets whose owners were told, on whatever way
 * @param missed the buckets whose owners were to be told, and no topic took the message
 * @param stream the buckets that the security team's stream was told of
 */
record Reached(Set<BucketId> owners, Set<BucketId> missed, Set<BucketId> stream) {
  Reached {
    owners = Set.copyOf(owners);
    missed = Set.copyOf(missed);
    stream = Set.copyOf(stream);
  }
}
