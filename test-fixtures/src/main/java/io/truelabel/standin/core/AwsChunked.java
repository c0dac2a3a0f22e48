package io.truelabel.standin.core;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Takes aws-chunked off a request's body: chunks that begin with their length in hexadecimal, a
 * last one of length 0, then trailers. Checksums and chunk signatures are not checked.
 */
final class AwsChunked {
  private final byte[] wrapped;
  private int at;

  private AwsChunked(byte[] wrapped) {
    this.wrapped = wrapped;
  }

  static Request unwrap(Request request) {
    boolean chunked = request.header("x-amz-content-sha256").orElse("").startsWith("STREAMING-");
    return chunked
        ? request.withBody(Body.of(new AwsChunked(request.body().bytes()).read()))
        : request;
  }

  private byte[] read() {
    var data = new ByteArrayOutputStream(wrapped.length);
    for (int length = length(line()); length > 0; length = length(line())) {
      if (at + length > wrapped.length) {
        throw broken();
      }
      data.write(wrapped, at, length);
      at += length + 2;
    }
    return data.toByteArray();
  }

  private String line() {
    int start = at;
    while (at < wrapped.length && wrapped[at] != '\n') {
      at++;
    }
    at++;
    return new String(
            wrapped, start, Math.min(at, wrapped.length) - start, StandardCharsets.US_ASCII)
        .strip();
  }

  private static int length(String line) {
    try {
      return Integer.parseInt(line.split(";", 2)[0], 16);
    } catch (NumberFormatException noLength) {
      throw broken();
    }
  }

  private static ServiceError broken() {
    return new ServiceError("IncompleteBody", 400, "The body is not aws-chunked.");
  }
}
