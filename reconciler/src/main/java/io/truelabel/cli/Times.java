package io.truelabel.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times for people: ISO 8601 in UTC, to the second. */
final class Times {

  private Times() {}

  static String of(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
