package io.truelabel.standin.core;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;

/** Tokens for the next page: opaque to clients, the parts of a position to the stand-in. */
public final class PageToken {
  private static final String SEPARATOR = "\u0000";
  private static final String MARK = "standin" + SEPARATOR;

  private PageToken() {}

  public static String of(String... parts) {
    String plain = MARK + String.join(SEPARATOR, parts);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /** The parts again, or the service's error when the token is not one of ours. */
  public static List<String> parts(String token, int count, Supplier<ServiceError> invalid) {
    String plain = decode(token, invalid);
    List<String> parts =
        plain.startsWith(MARK)
            ? List.of(plain.substring(MARK.length()).split(SEPARATOR, -1))
            : List.of();
    if (parts.size() != count) {
      throw invalid.get();
    }
    return parts;
  }

  private static String decode(String token, Supplier<ServiceError> invalid) {
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      throw invalid.get();
    }
  }
}
