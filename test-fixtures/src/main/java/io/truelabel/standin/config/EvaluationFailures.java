package io.truelabel.standin.config;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Evaluations that PutEvaluations is to report as failed, on demand. */
public final class EvaluationFailures {
  private final Map<String, Integer> remaining = new ConcurrentHashMap<>();

  /** The next evaluations about this resource fail, as often as said. */
  public void add(String resourceId, int times) {
    remaining.merge(resourceId, times, Integer::sum);
  }

  public void clear() {
    remaining.clear();
  }

  /** Whether this one fails; it counts as one of the times. */
  boolean strikes(String resourceId) {
    boolean strikes = remaining.containsKey(resourceId);
    remaining.computeIfPresent(resourceId, (id, times) -> times > 1 ? times - 1 : null);
    return strikes;
  }
}
