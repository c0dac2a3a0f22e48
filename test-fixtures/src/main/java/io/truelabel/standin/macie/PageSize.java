package io.truelabel.standin.macie;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads maxResults where Macie documents no maximum. */
final class PageSize {
  private PageSize() {}

  /**
   * @param largest what a page holds at most, and when nothing is said
   * @param strict whether more than that is an error, not just a smaller page
   */
  static int read(JsonNode request, int largest, boolean strict) {
    int size = request.path("maxResults").asInt(largest);
    if (size < 1 || (strict && size > largest)) {
      throw Invalid.request("maxResults must be between 1 and %s: %s".formatted(largest, size));
    }
    return Math.min(size, largest);
  }
}
