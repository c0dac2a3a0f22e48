package io.truelabel.standin.core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** How a protocol of AWS writes an error. */
public enum ErrorStyle {
  /** Macie: the code in a header, the message in a JSON body. */
  REST_JSON {
    @Override
    public Reply render(ServiceError error, String requestId) {
      return new Reply(
          error.status(),
          Map.of("Content-Type", "application/json", "x-amzn-errortype", error.code()),
          Json.body(json(error)));
    }
  },
  /** AWS Config: the code in {@code __type}. */
  JSON_1_1 {
    @Override
    public Reply render(ServiceError error, String requestId) {
      ObjectNode body = json(error).put("__type", error.code());
      return new Reply(
          error.status(), Map.of("Content-Type", "application/x-amz-json-1.1"), Json.body(body));
    }
  },
  /** STS, SNS, CloudWatch: an {@code ErrorResponse} in XML. */
  QUERY {
    @Override
    public Reply render(ServiceError error, String requestId) {
      String type = error.status() < 500 ? "Sender" : "Receiver";
      Xml document =
          Xml.document(
              "ErrorResponse",
              "",
              response ->
                  response
                      .element("Error", inner -> members(inner.text("Type", type), error))
                      .text("RequestId", requestId));
      return Reply.xml(error.status(), document);
    }
  },
  /** S3: a bare {@code Error} in XML. */
  REST_XML {
    @Override
    public Reply render(ServiceError error, String requestId) {
      Xml document =
          Xml.document("Error", "", inner -> members(inner, error).text("RequestId", requestId));
      return Reply.xml(error.status(), document);
    }
  };

  public abstract Reply render(ServiceError error, String requestId);

  /** The error for a bad key as this protocol's services spell it. */
  ServiceError credentialError(ServiceError error) {
    return new ServiceError(
        credentialSpellings().getOrDefault(error.code(), error.code()),
        error.status(),
        error.message());
  }

  private Map<String, String> credentialSpellings() {
    return switch (this) {
      case REST_JSON, JSON_1_1 ->
          Map.of(
              "InvalidClientTokenId", "UnrecognizedClientException",
              "ExpiredToken", "ExpiredTokenException");
      case REST_XML -> Map.of("InvalidClientTokenId", "InvalidAccessKeyId");
      case QUERY -> Map.of();
    };
  }

  private static ObjectNode json(ServiceError error) {
    ObjectNode body = Json.object().put("message", error.message());
    error.details().forEach(body::put);
    return body;
  }

  private static Xml members(Xml inner, ServiceError error) {
    inner.text("Code", error.code()).text("Message", error.message());
    error.details().forEach(inner::text);
    return inner;
  }
}
