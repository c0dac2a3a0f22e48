package io.truelabel.standin.core;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** What a service answers. */
public record Reply(int status, Map<String, String> headers, Body body) {

  public static Reply json(JsonNode body) {
    return json(200, body);
  }

  public static Reply json(int status, JsonNode body) {
    return new Reply(status, Map.of("Content-Type", "application/json"), Json.body(body));
  }

  /** AWS JSON 1.1, the protocol of AWS Config. */
  public static Reply json11(JsonNode body) {
    return new Reply(200, Map.of("Content-Type", "application/x-amz-json-1.1"), Json.body(body));
  }

  public static Reply xml(int status, Xml document) {
    return new Reply(status, Map.of("Content-Type", "text/xml"), Body.of(document.toString()));
  }

  public static Reply empty(int status) {
    return new Reply(status, Map.of(), Body.empty());
  }

  /** The same with the request's id in the headers in which services put it. */
  Reply identified(String id) {
    Map<String, String> more = new HashMap<>(headers);
    more.put("x-amzn-RequestId", id);
    more.put("x-amz-request-id", id);
    return new Reply(status, more, body);
  }
}
