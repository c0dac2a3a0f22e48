package io.truelabel.finding;

import io.truelabel.alert.AlertOutcome;
import io.truelabel.metrics.Counter;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what one batch of events came to. */
final class Tally {

  private final Map<Counter, Long> counts = new EnumMap<>(Counter.class);

  Tally() {
    Arrays.stream(Counter.values()).forEach(counter -> add(counter, 0));
  }

  void add(Counter counter, long count) {
    counts.merge(counter, count, Long::sum);
  }

  /** Samples count for nothing. */
  void received(Collection<MacieEvent> events) {
    for (MacieEvent event : events) {
      switch (event) {
        case MacieEvent.Found _, MacieEvent.Opened _ -> add(Counter.RECEIVED, 1);
        case MacieEvent.Ignored _ -> add(Counter.IGNORED, 1);
        case MacieEvent.Trial _ -> {}
      }
    }
  }

  void told(AlertOutcome alerts) {
    add(Counter.ALERTS_SENT, alerts.sent());
    add(Counter.ALERTS_FAILED, alerts.refused());
    add(Counter.ALERTS_REROUTED, alerts.rerouted());
  }

  Map<Counter, Long> counts() {
    return Map.copyOf(counts);
  }

  /** The same by the names of the metrics, for the log. */
  SortedMap<String, Long> named() {
    SortedMap<String, Long> named = new TreeMap<>();
    counts.forEach((counter, count) -> named.put(counter.metric(), count));
    return named;
  }
}
