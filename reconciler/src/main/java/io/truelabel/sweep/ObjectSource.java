package io.truelabel.sweep;

import io.truelabel.aws.Lookup;
import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.Witness;
import io.truelabel.policy.FindingsRules.Gone;

/** Says what became of objects in which something was found. */
@FunctionalInterface
public interface ObjectSource {

  /**
   * What became of the object of a witness. It never throws: what cannot be looked up is unchecked.
   * It may be called from many threads at once.
   *
   * @param rule when an object counts as gone
   */
  Lookup look(BucketId bucket, Witness witness, Gone rule);

  /** Looks nothing up. */
  static ObjectSource none(String why) {
    return (bucket, witness, rule) -> new Lookup.Unchecked(why);
  }
}
