package io.truelabel.nightly;

import io.truelabel.aws.StateBucket;
import io.truelabel.report.History;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

/** The nights in the state bucket that reports show their trend by. */
public final class RememberedNights {
  static final String KEY = "reports/history.json";

  private final StateBucket bucket;

  public RememberedNights(StateBucket bucket) {
    this.bucket = bucket;
  }

  /**
   * The nights before this one.
   *
   * @param problem why they cannot be read; empty when they can
   */
  public record Earlier(History nights, Optional<String> problem) {}

  /** A trend is worth less than a report: one that cannot be read begins anew, and it is said. */
  public Earlier read() {
    try {
      var stored = bucket.find(KEY);
      return new Earlier(
          stored.isEmpty()
              ? History.NONE
              : History.read(new ByteArrayInputStream(stored.get().content())),
          Optional.empty());
    } catch (IOException damaged) {
      return new Earlier(
          History.NONE,
          Optional.of(
              "The nights in "
                  + KEY
                  + " cannot be read, so the trend of the report begins anew: "
                  + damaged.getMessage()));
    }
  }

  void write(History nights) throws IOException {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    nights.write(json);
    bucket.write(KEY, "application/json", json.toByteArray());
  }
}
