package io.truelabel.sweep;

import io.truelabel.aws.Lookup;
import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.Witness;
import io.truelabel.policy.FindingsRules.Gone;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Looks up objects of one bucket, each once and only so many, and notes what could not be. */
final class ObjectLookups {

  /** The most objects of one bucket that one sweep looks up. */
  static final int AT_MOST = 12;

  private final ObjectSource objects;
  private final Gone rule;
  private final Map<Witness, Lookup> found = new HashMap<>();
  private final Set<String> unchecked = new TreeSet<>();

  /**
   * No object is looked up yet.
   *
   * @param rule when an object counts as gone
   */
  ObjectLookups(ObjectSource objects, Gone rule) {
    this.objects = objects;
    this.rule = rule;
  }

  /** What became of an object. */
  Lookup of(BucketId bucket, Witness witness) {
    Lookup lookup = look(bucket, witness);
    if (lookup instanceof Lookup.Unchecked(String why)) {
      unchecked.add(why);
    }
    return lookup;
  }

  private Lookup look(BucketId bucket, Witness witness) {
    if (!witness.named()) {
      return new Lookup.Unchecked("Macie named no object");
    }
    if (found.size() >= AT_MOST && !found.containsKey(witness)) {
      return new Lookup.Unchecked("as many objects as one sweep looks up were looked up");
    }
    return found.computeIfAbsent(witness, it -> objects.look(bucket, it, rule));
  }

  /** Why objects could not be looked up, in order. */
  Set<String> unchecked() {
    return unchecked;
  }
}
