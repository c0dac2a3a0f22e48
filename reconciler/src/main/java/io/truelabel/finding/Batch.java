package io.truelabel.finding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A batch of messages as SQS hands it to a function.
 *
 * @param messages in the order of their arrival
 */
record Batch(List<Message> messages) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  Batch {
    messages = List.copyOf(messages);
  }

  /** One message: the id by which it is reported as failed, and the event in it. */
  record Message(String id, String body) {}

  /** Reads a batch. */
  static Batch read(InputStream event) throws IOException {
    List<Message> messages = new ArrayList<>();
    for (JsonNode record : JSON.readTree(event).path("Records")) {
      messages.add(new Message(record.path("messageId").asText(), record.path("body").asText()));
    }
    return new Batch(messages);
  }
}
