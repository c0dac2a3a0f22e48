package io.truelabel.standin.core;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request as a service sees it.
 *
 * @param path decoded, beginning with a slash
 * @param query decoded; a parameter without a value has an empty one
 * @param headers by lower-case name; the first value where a name repeats
 * @param body without the wrappings of the transport (gzip, aws-chunked)
 */
public record Request(
    String method, String path, Map<String, String> query, Map<String, String> headers, Body body) {

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  public Optional<String> parameter(String name) {
    return Optional.ofNullable(query.get(name));
  }

  Request withBody(Body other) {
    return new Request(method, path, query, headers, other);
  }
}
