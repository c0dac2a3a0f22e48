package io.truelabel.finding;

import io.truelabel.alert.AlertOutcome;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what one batch of events came to, under the names of the metrics. */
final class Tally {

  private final SortedMap<String, Long> counts = new TreeMap<>();

  Tally() {
    add("FindingsReceived", 0);
    add("FindingsIgnored", 0);
    add("FindingsRefused", 0);
    add("FindingsViolating", 0);
    add("FindingAlertsSent", 0);
    add("FindingAlertsFailed", 0);
    add("FindingAlertsRerouted", 0);
  }

  void add(String name, long count) {
    counts.merge(name, count, Long::sum);
  }

  /** Samples count for nothing. */
  void received(Collection<MacieEvent> events) {
    for (MacieEvent event : events) {
      switch (event) {
        case MacieEvent.Found _, MacieEvent.Opened _ -> add("FindingsReceived", 1);
        case MacieEvent.Ignored _ -> add("FindingsIgnored", 1);
        case MacieEvent.Trial _ -> {}
      }
    }
  }

  void told(AlertOutcome alerts) {
    add("FindingAlertsSent", alerts.sent());
    add("FindingAlertsFailed", alerts.refused());
    add("FindingAlertsRerouted", alerts.rerouted());
  }

  SortedMap<String, Long> counts() {
    return new TreeMap<>(counts);
  }
}
