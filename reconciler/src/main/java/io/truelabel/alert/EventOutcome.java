package io.truelabel.alert;

import io.truelabel.evidence.BucketId;
import java.util.Set;

/**
 * What came of telling about single buckets.
 *
 * @param alerts what was sent
 * @param later the buckets to be tried again: somebody else may be telling of them at this moment,
 *     or nobody could be reached
 */
public record EventOutcome(AlertOutcome alerts, Set<BucketId> later) {
  public EventOutcome {
    later = Set.copyOf(later);
  }
}
