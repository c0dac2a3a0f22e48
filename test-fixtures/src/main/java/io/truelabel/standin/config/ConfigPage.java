package io.truelabel.standin.config;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the limit of a page where Config answers a bad one with InvalidLimitException. */
final class ConfigPage {
  private static final int LARGEST = 100;

  private ConfigPage() {}

  /** The limit asked for; 0 or nothing means the usual one. */
  static int limit(JsonNode request, int usual) {
    int limit = request.path("limit").asInt();
    if (limit < 0 || limit > LARGEST) {
      throw ConfigErrors.limit(limit);
    }
    return limit == 0 ? usual : limit;
  }
}
