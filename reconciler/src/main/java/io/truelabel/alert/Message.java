package io.truelabel.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.truelabel.sweep.PlainJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A message as SNS takes it, in a form for each kind of subscriber.
 *
 * @param subject 1 to 99 printable ASCII characters: SNS refuses a message whose subject is longer
 *     or has others (API reference, Publish)
 * @param body plain text, for e-mail and whoever nothing else is meant for
 * @param chat a custom notification of Amazon Q Developer, which carries it to Slack or Teams
 * @param data JSON as {@code alert.schema.json} describes it, for queues and functions
 * @param attributes at most 10: a queue with raw delivery drops a message with more
 */
public record Message(
    String subject, String body, String chat, String data, List<Attribute> attributes) {

  /** The longest message of SNS with its attributes, in bytes (API reference, Publish). */
  public static final int MAXIMUM_BYTES = 262_144;

  public Message {
    attributes = List.copyOf(attributes);
  }

  /** What is handed over with {@code MessageStructure=json}: a text for each protocol. */
  public String byProtocol() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("default", body);
    texts.put("https", chat);
    texts.put("sqs", data);
    texts.put("lambda", data);
    return PlainJson.compact(texts);
  }

  /** What SNS counts, in bytes. */
  int bytes() {
    return byProtocol().getBytes(UTF_8).length
        + attributes.stream().mapToInt(Attribute::bytes).sum();
  }
}
