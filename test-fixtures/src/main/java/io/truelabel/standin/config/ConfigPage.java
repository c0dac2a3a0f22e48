package io.truelabel.standin.config;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the limit of a page where Config answers a bad one with InvalidLimitException. */
final class ConfigPage {
  private static final int LARGEST = 100;

  private ConfigPage() {}

  /** The limit asked for; 0 or nothing means the usual one. */
  static int limit(JsonNode request, int usual) {
    return checked(request.path("limit").asInt(), usual);
  }

  /** The same where the member is written with a capital. */
  static int capitalLimit(JsonNode request, int usual) {
    return checked(request.path("Limit").asInt(), usual);
  }

  private static int checked(int limit, int usual) {
    if (limit < 0 || limit > LARGEST) {
      throw ConfigErrors.limit(limit);
    }
    return limit == 0 ? usual : limit;
  }
}
