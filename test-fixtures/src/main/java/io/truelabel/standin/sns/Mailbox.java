package io.truelabel.standin.sns;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.Request;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The messages that topics took, oldest first; only the newest are kept. */
public final class Mailbox {

  /** How many messages are kept: a simulated year must not fill the memory. */
  public static final int KEPT = 10_000;

  private final Deque<Message> messages = new ArrayDeque<>();

  synchronized void take(Message message) {
    messages.addLast(message);
    if (messages.size() > KEPT) {
      messages.removeFirst();
    }
  }

  public synchronized List<Message> all() {
    return List.copyOf(messages);
  }

  /** The messages to one topic. */
  public List<Message> to(String topicArn) {
    return all().stream().filter(message -> message.topicArn().equals(topicArn)).toList();
  }

  public synchronized void clear() {
    messages.clear();
  }

  /** All messages, or those to {@code ?topic=ARN}, for another process to read. */
  Reply show(Request request) {
    ArrayNode shown = Json.array();
    request.parameter("topic").map(this::to).orElseGet(this::all).stream()
        .map(Mailbox::json)
        .forEach(shown::add);
    return Reply.json(shown);
  }

  private static ObjectNode json(Message message) {
    ObjectNode json =
        Json.object()
            .put("id", message.id())
            .put("topicArn", message.topicArn())
            .put("subject", message.subject())
            .put("publisher", message.publisher())
            .put("at", message.at().toString());
    json.set("texts", json(message.texts()));
    json.set("attributes", json(message.attributes()));
    return json;
  }

  private static ObjectNode json(Map<String, String> texts) {
    ObjectNode json = Json.object();
    texts.forEach(json::put);
    return json;
  }
}
