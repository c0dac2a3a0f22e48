package io.truelabel.alert;

import java.util.List;

/**
 * What came of alerting: nothing is ever dropped without a word here.
 *
 * @param deliveries one for each message that was tried, by topic
 * @param rerouted how many buckets were told to another topic than the one in their tag
 * @param unsent how many entries, those for the stream included, every topic refused that there was
 * @param undelivered the buckets whose owners nobody could tell
 */
public record AlertOutcome(
    List<Delivery> deliveries, int rerouted, int unsent, List<Undelivered> undelivered) {
  /** The outcome where nobody was to be told. */
  public static final AlertOutcome NONE = new AlertOutcome(List.of(), 0, 0, List.of());

  public AlertOutcome {
    deliveries = deliveries.stream().sorted().toList();
    undelivered = undelivered.stream().sorted().toList();
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
