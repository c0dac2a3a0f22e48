package io.truelabel.alert;

import io.truelabel.sweep.BucketResult;
import java.util.Set;

/**
 * What events showed of one bucket that is against the policy.
 *
 * @param bucket as it is judged now
 * @param events names the events, so that a repetition of one is recognised
 */
public record Occurrence(BucketResult bucket, Set<String> events) {
  public Occurrence {
    events = Set.copyOf(events);
  }
}
