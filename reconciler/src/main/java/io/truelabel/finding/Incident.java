package io.truelabel.finding;

import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.Finding;
import io.truelabel.verdict.Tags;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Everything that one batch of events says of one bucket. */
final class Incident {

  private final BucketId bucket;
  private final List<MacieEvent.Found> found = new ArrayList<>();
  private final Set<String> findings = new TreeSet<>();
  private final Set<String> messages = new TreeSet<>();
  private final SortedMap<Instant, Tags.Known> shown = new TreeMap<>();
  private boolean opened;
  private Instant latest = Instant.EPOCH;

  private Incident(BucketId bucket) {
    this.bucket = bucket;
  }

  /** Sorts events by the bucket that they are about. */
  static List<Incident> of(Map<String, MacieEvent> events) {
    Map<BucketId, Incident> incidents = new TreeMap<>();
    events.forEach((message, event) -> {
      switch (event) {
        case MacieEvent.Found it ->
            incidents.computeIfAbsent(it.finding().bucket(), Incident::new).add(message, it);
        case MacieEvent.Opened it ->
            incidents.computeIfAbsent(it.bucket(), Incident::new).add(message, it);
        case MacieEvent.Trial _, MacieEvent.Ignored _ -> {}
      }
    });
    return List.copyOf(incidents.values());
  }

  private void add(String message, MacieEvent.Found event) {
    found.add(event);
    note(message, event.finding().id(), event.finding().scannedAt(), event.tags());
  }

  /** Macie publishes a policy finding from the member's account and from the administrator's. */
  private void add(String message, MacieEvent.Opened event) {
    opened = true;
    note(message, event.findingId(), event.at(), event.tags());
  }

  private void note(String message, String finding, Instant at, Tags tags) {
    messages.add(message);
    findings.add(finding);
    latest = at.isAfter(latest) ? at : latest;
    if (tags instanceof Tags.Known known) {
      shown.put(at, known);
    }
  }

  BucketId bucket() {
    return bucket;
  }

  /** The findings of sensitive data, as they came. */
  List<Finding> found() {
    return found.stream().map(MacieEvent.Found::finding).toList();
  }

  /** The ids of all findings. */
  Set<String> findings() {
    return Set.copyOf(findings);
  }

  /** The ids of the messages that brought them. */
  Set<String> messages() {
    return Set.copyOf(messages);
  }

  /** Whether somebody changed who can reach the bucket. */
  boolean opened() {
    return opened;
  }

  /** When the newest of the findings was made. */
  Instant latest() {
    return latest;
  }

  /** The bucket's tags at the time of the newest event that shows them; empty where none does. */
  Optional<Tags.Known> tagsThen() {
    return shown.isEmpty() ? Optional.empty() : Optional.of(shown.lastEntry().getValue());
  }

  /** When the bucket was made, as Macie knows it; the epoch where no event says. */
  Instant bucketMadeAt() {
    return found.isEmpty() ? Instant.EPOCH : found.getLast().bucketMadeAt();
  }
}
