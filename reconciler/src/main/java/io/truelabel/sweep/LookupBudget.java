package io.truelabel.sweep;

import io.truelabel.aws.Lookup;
import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.Witness;
import io.truelabel.policy.FindingsRules.Gone;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Looks up so many objects in one sweep, and none once it is to end: what is left then still
 * counts, and nobody waits for it.
 */
final class LookupBudget implements ObjectSource {

  /**
   * The most objects that one sweep looks up: two for each bucket of the largest estate, should all
   * of them be wrong. At 30 ms a call they take some six minutes.
   */
  static final int AT_MOST = 200_000;

  private final ObjectSource objects;
  private final StopSign stop;
  private final int atMost;
  private final AtomicInteger asked = new AtomicInteger();

  /** A sweep's lookups, none of which is done yet. */
  LookupBudget(ObjectSource objects, StopSign stop) {
    this(objects, stop, AT_MOST);
  }

  LookupBudget(ObjectSource objects, StopSign stop, int atMost) {
    this.objects = objects;
    this.stop = stop;
    this.atMost = atMost;
  }

  @Override
  public Lookup look(BucketId bucket, Witness witness, Gone rule) {
    if (stop.raised()) {
      return new Lookup.Unchecked("the sweep was ended before it came to them");
    }
    return asked.incrementAndGet() > atMost
        ? new Lookup.Unchecked("one sweep looks up " + atMost + " objects, not more")
        : objects.look(bucket, witness, rule);
  }
}
