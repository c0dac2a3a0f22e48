package io.truelabel.verdict;

import java.util.List;

/** How bad a violation is. Macie's own severity says nothing about the bucket; this one does. */
public enum Severity {
  /** To be put right when there is time: a topic that cannot be reached, for instance. */
  LOW,
  /**
   * To be put right soon: the bucket cannot be judged, or its contents stand one level too high.
   */
  MEDIUM,
  /** To be put right now. */
  HIGH,
  /** To be put right before anything else: somebody outside can read what nobody should. */
  CRITICAL;

  /** So many levels worse, at most {@link #CRITICAL}. */
  Severity worse(int steps) {
    var scale = List.of(values());
    return scale.get(Math.min(scale.indexOf(this) + steps, scale.size() - 1));
  }
}
