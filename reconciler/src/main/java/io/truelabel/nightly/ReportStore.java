package io.truelabel.nightly;

import io.truelabel.aws.StateBucket;
import io.truelabel.report.Report;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
    String key = FOLDER.format(report.sweep().startedAt()) + report.sweep().id() + ".json";
    Path file = Files.createTempFile("report", ".json");
    try {
      write(report, file);
      bucket.write(key, JSON, file);
      bucket.write(LATEST, JSON, file);
    } finally {
      Files.delete(file);
    }
    return key;
  }

  /** The report of a large organization is larger than the memory that sweeps it. */
  private static void write(Report report, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      report.writeJson(out);
    }
  }
}
