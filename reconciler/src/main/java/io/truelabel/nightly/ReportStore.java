package io.truelabel.nightly;

import io.truelabel.aws.StateBucket;
import io.truelabel.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Keeps reports in the state bucket: one for each sweep, and the latest under a fixed name. */
final class ReportStore {
  static final String LATEST = "reports/latest/report.json";

  private static final String JSON = "application/json";
  private static final DateTimeFormatter FOLDER =
      DateTimeFormatter.ofPattern("'reports/'uuuu/MM/dd/", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final StateBucket bucket;

  ReportStore(StateBucket bucket) {
    this.bucket = bucket;
  }

  /** Writes the report and returns the key under which it stays. */
  String keep(Report report) throws IOException {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    report.writeJson(json);
    String key = FOLDER.format(report.sweep().startedAt()) + report.sweep().id() + ".json";
    bucket.write(key, JSON, json.toByteArray());
    bucket.write(LATEST, JSON, json.toByteArray());
    return key;
  }
}
