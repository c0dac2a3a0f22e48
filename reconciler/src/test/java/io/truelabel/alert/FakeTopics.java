package io.truelabel.alert;

import io.truelabel.label.TopicArn;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Topics in memory: some refuse, the others remember what they were told. */
final class FakeTopics implements Publisher {
  private final Map<String, String> refusals;
  private final Map<String, List<Message>> received = new ConcurrentHashMap<>();
  private final List<String> order = new CopyOnWriteArrayList<>();

  /** Topics of which some refuse everybody ({@code team}), or one role ({@code team MEMBER}). */
  FakeTopics(Map<String, String> refusals) {
    this.refusals = refusals;
  }

  @Override
  public Answer publish(TopicArn topic, Via via, Message message) {
    order.add(topic.name());
    String refusal = refusals.getOrDefault(topic.name() + " " + via, refusals.get(topic.name()));
    if (refusal != null) {
      return new Answer.Refused(refusal);
    }
    received.computeIfAbsent(topic.name(), name -> new CopyOnWriteArrayList<>()).add(message);
    return new Answer.Accepted("id-" + topic.name());
  }

  /** Every message, by the topic's name. */
  Map<String, List<Message>> received() {
    return new TreeMap<>(received);
  }

  /** The one message that a topic received. */
  Message only(String topic) {
    List<Message> messages = Objects.requireNonNull(received.get(topic), topic);
    if (messages.size() != 1) {
      throw new AssertionError(topic + " received " + messages.size() + " messages");
    }
    return messages.getFirst();
  }

  /** The topics in the order in which they were tried. */
  List<String> order() {
    return List.copyOf(order);
  }
}
