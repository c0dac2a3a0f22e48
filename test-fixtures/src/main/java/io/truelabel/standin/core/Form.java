package io.truelabel.standin.core;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The parameters of a request in the query protocol (STS, SNS, CloudWatch). */
public final class Form {
  private final Map<String, String> parameters;

  private Form(Map<String, String> parameters) {
    this.parameters = parameters;
  }

  /** The parameters of the body and, where the body has none, of the address. */
  public static Form of(Request request) {
    return new Form(request.body().length() == 0 ? request.query() : decode(request.body().text()));
  }

  /** Decodes {@code a=1&b=2}; where a name repeats, its last value counts. */
  static Map<String, String> decode(String encoded) {
    Map<String, String> decoded = new HashMap<>();
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      if (!name.isEmpty()) {
        decoded.put(unescape(name), equals < 0 ? "" : unescape(pair.substring(equals + 1)));
      }
    }
    return decoded;
  }

  private static String unescape(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  public Optional<String> text(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** The value, or the error that AWS answers when a required parameter is missing. */
  public String required(String name) {
    return text(name)
        .orElseThrow(() ->
            new ServiceError(
                "MissingParameter", 400, "The request must contain the parameter " + name));
  }

  /**
   * The elements of a list: {@code nested("MetricData.member")} gives one form for each of {@code
   * MetricData.member.1.…}, {@code MetricData.member.2.…}, with the prefix taken off.
   */
  public List<Form> nested(String prefix) {
    return Stream.iterate(1, number -> number + 1)
        .map(number -> under(prefix + "." + number))
        .takeWhile(form -> !form.parameters.isEmpty())
        .toList();
  }

  /** The plain texts of a list: {@code texts("TagKeys.member")}. */
  public List<String> texts(String prefix) {
    return Stream.iterate(1, number -> number + 1)
        .map(number -> text(prefix + "." + number))
        .takeWhile(Optional::isPresent)
        .flatMap(Optional::stream)
        .toList();
  }

  private Form under(String prefix) {
    String start = prefix + ".";
    Map<String, String> inner = new HashMap<>();
    parameters.forEach((name, value) -> {
      if (name.startsWith(start)) {
        inner.put(name.substring(start.length()), value);
      }
    });
    return new Form(inner);
  }
}
