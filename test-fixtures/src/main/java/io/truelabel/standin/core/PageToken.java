package io.truelabel.standin.core;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;

/** Tokens for the next page: opaque to clients, the parts of a position to the stand-in. */
public final class PageToken {
  private static final String SEPARATOR = "\u0000";

  private PageToken() {}

  public static String of(String... parts) {
    byte[] plain = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
  }

  /** The parts again, or the service's error when the token is not one of ours. */
  public static List<String> parts(String token, int count, Supplier<ServiceError> invalid) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      List<String> parts = List.of(plain.split(SEPARATOR, -1));
      if (parts.size() == count) {
        return parts;
      }
    } catch (IllegalArgumentException notBase64) {
      throw invalid.get();
    }
    throw invalid.get();
  }
}
