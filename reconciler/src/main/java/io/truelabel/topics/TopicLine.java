package io.truelabel.topics;

import java.util.List;

/**
 * One topic and what is the matter with it.
 *
 * @param topic its ARN
 * @param parts what it is used for: {@code tag}, {@code account}, {@code fallback}, {@code stream},
 *     {@code allowed}
 * @param buckets how many buckets name it
 * @param subscriptions the protocols of its confirmed subscriptions, each once
 * @param looked whether AWS could be asked about it
 */
public record TopicLine(
    String topic,
    List<String> parts,
    int buckets,
    List<String> subscriptions,
    boolean looked,
    List<TopicTrouble> troubles) {

  public TopicLine {
    parts = List.copyOf(parts);
    subscriptions = List.copyOf(subscriptions);
    troubles = List.copyOf(troubles);
  }

  /** Whether messages to it would arrive nowhere. */
  public boolean dead() {
    return troubles.stream().anyMatch(TopicTrouble::grave);
  }
}
