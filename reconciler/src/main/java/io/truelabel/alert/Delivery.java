package io.truelabel.alert;

/**
 * One message to one topic and what came of it.
 *
 * @param topic the topic's ARN
 * @param buckets how many buckets it was about
 * @param messageId SNS's id of the message; empty when the topic did not take it
 * @param refusal why the topic did not take it; empty when it did
 */
public record Delivery(String topic, int buckets, String messageId, String refusal)
    implements Comparable<Delivery> {

  /** Whether the topic took the message. */
  public boolean accepted() {
    return refusal.isEmpty();
  }

  @Override
  public int compareTo(Delivery other) {
    return topic.compareTo(other.topic);
  }
}
