package io.truelabel.standin.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Takes gzip off a request's body: SDKs compress large ones (PutMetricData above 10 KB). */
final class Gzip {
  private Gzip() {}

  static Request unwrap(Request request) {
    boolean wrapped = request.header("content-encoding").orElse("").equalsIgnoreCase("gzip");
    return wrapped ? request.withBody(inflate(request.body())) : request;
  }

  private static Body inflate(Body compressed) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(compressed.bytes()))) {
      return Body.of(in.readAllBytes());
    } catch (IOException broken) {
      throw new ServiceError(
          "SerializationException", 400, "The body is not gzip: " + broken.getMessage());
    }
  }
}
