package io.truelabel.standin.sns;

import java.time.Instant;
import java.util.Map;

/**
 * One message that a topic took.
 *
 * @param subject empty when there is none
 * @param texts by protocol; {@code default} is for all that are not named
 * @param attributes the values of the message attributes
 * @param publisher the ARN of who published it
 */
public record Message(
    String id,
    String topicArn,
    String subject,
    Map<String, String> texts,
    Map<String, String> attributes,
    String publisher,
    Instant at) {

  /** The key of the text for every protocol that has none of its own. */
  public static final String DEFAULT = "default";

  public Message {
    texts = Map.copyOf(texts);
    attributes = Map.copyOf(attributes);
  }

  /** What a subscriber by a protocol such as {@code email} receives. */
  public String textFor(String protocol) {
    return texts.getOrDefault(protocol, texts.getOrDefault(DEFAULT, ""));
  }
}
