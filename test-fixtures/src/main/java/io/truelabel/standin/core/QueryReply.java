package io.truelabel.standin.core;

import java.util.function.Consumer;

/** Answers in the query protocol: {@code <XResponse><XResult>…}. */
public final class QueryReply {
  private QueryReply() {}

  public static Reply of(Call call, String namespace, Consumer<Xml> result) {
    return Reply.xml(
        200,
        Xml.document(
            call.operation() + "Response",
            namespace,
            response ->
                response
                    .element(call.operation() + "Result", result)
                    .element(
                        "ResponseMetadata", metadata -> metadata.text("RequestId", call.id()))));
  }
}
