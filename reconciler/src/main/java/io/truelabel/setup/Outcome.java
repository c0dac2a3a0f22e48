package io.truelabel.setup;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was done.
 *
 * @param physicalId by which CloudFormation knows what there is now; another one than before lets
 *     it delete what there was
 * @param attributes what the template can read with Fn::GetAtt
 * @param undo takes back what this very request made, for when CloudFormation was told of a failure
 *     in the meantime
 */
record Outcome(String physicalId, Map<String, String> attributes, Runnable undo) {
  private static final String NOTICE = "Notice";
  private static final String NOTHING = "nothing";

  Outcome {
    attributes = Map.copyOf(attributes);
  }

  /** Done, with nothing to take back. */
  static Outcome of(String physicalId, Map<String, String> attributes, List<String> notices) {
    return of(physicalId, attributes, notices, () -> {});
  }

  static Outcome of(
      String physicalId, Map<String, String> attributes, List<String> notices, Runnable undo) {
    Map<String, String> all = new TreeMap<>(attributes);
    all.put(NOTICE, notices.isEmpty() ? NOTHING : String.join(" ", notices));
    return new Outcome(physicalId, all, undo);
  }

  /** It is gone, or never was ours. */
  static Outcome deleted(StackRequest request) {
    return new Outcome(request.physicalId(), Map.of(), () -> {});
  }
}
