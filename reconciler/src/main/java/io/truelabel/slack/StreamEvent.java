package io.truelabel.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The messages in an event that SNS hands to a function (AWS Lambda guide, SNS event). */
final class StreamEvent {
  private static final ObjectMapper JSON = new ObjectMapper();

  private StreamEvent() {}

  /**
   * One message of a topic.
   *
   * @param id SNS's own: the same however often the message is delivered
   * @param text what was published for functions
   */
  record Delivered(String id, String text) {}

  static List<Delivered> read(InputStream event) throws IOException {
    List<Delivered> all = new ArrayList<>();
    for (JsonNode record : JSON.readTree(event).path("Records")) {
      JsonNode sns = record.path("Sns");
      all.add(new Delivered(sns.path("MessageId").asText(), sns.path("Message").asText()));
    }
    return all;
  }
}
