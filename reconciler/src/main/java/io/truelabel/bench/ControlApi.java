package io.truelabel.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.stream.StreamSupport;

/** What a stand-in says of itself, beside the AWS services. */
record ControlApi(URI endpoint) {

  String administrator() throws IOException {
    return get("organization").path("administrator").asText();
  }

  List<String> regions() throws IOException {
    return texts(get("organization").path("regions"));
  }

  /** The events that Config would send now, as they would arrive. */
  List<JsonNode> events(String rule, String account, String region) throws IOException {
    JsonNode answer =
        get("config-events?rule=" + rule + "&account=" + account + "&region=" + region);
    return StreamSupport.stream(answer.path("events").spliterator(), false).toList();
  }

  private JsonNode get(String path) throws IOException {
    try (InputStream answer = endpoint.resolve("/_standin/" + path).toURL().openStream()) {
      return new ObjectMapper().readTree(answer);
    }
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
