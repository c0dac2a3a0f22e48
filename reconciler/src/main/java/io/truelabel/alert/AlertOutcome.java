package io.truelabel.alert;

import io.truelabel.sweep.Failure;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of alerting: nothing is ever dropped without a word here.
 *
 * @param deliveries one for each message that was tried, by topic
 * @param rerouted how many buckets were told to another topic than the one in their tag
 * @param unsent how many entries, those for the stream included, every topic refused that there was
 * @param undelivered the buckets whose owners nobody could tell
 * @param failures the accounts nobody was told about, or of which nobody will know that he was
 */
public record AlertOutcome(
    List<Delivery> deliveries,
    int rerouted,
    int unsent,
    List<Undelivered> undelivered,
    List<Failure> failures) {
  /** The outcome where nobody was to be told. */
  public static final AlertOutcome NONE = new AlertOutcome(List.of(), 0, 0, List.of(), List.of());

  public AlertOutcome {
    deliveries = deliveries.stream().sorted().toList();
    undelivered = undelivered.stream().sorted().toList();
    failures = failures.stream().sorted().toList();
  }

  /** This, with what went wrong besides. */
  AlertOutcome with(List<Failure> more) {
    List<Failure> all = Stream.concat(failures.stream(), more.stream()).toList();
    return new AlertOutcome(deliveries, rerouted, unsent, undelivered, all);
  }

  /** Whether everybody who was to be told was, and it is known. */
  public boolean complete() {
    return unsent == 0 && failures.isEmpty();
  }

  /** How many messages were taken by a topic. */
  public long sent() {
    return deliveries.stream().filter(Delivery::accepted).count();
  }

  /** How many messages were refused. */
  public long refused() {
    return deliveries.size() - sent();
  }
}
