package io.truelabel.nightly;

import io.truelabel.aws.StateBucket;
import io.truelabel.report.CsvReport;
import io.truelabel.report.History;
import io.truelabel.report.Night;
import io.truelabel.report.ObjectNames;
import io.truelabel.report.OcsfReport;
import io.truelabel.report.Report;
import io.truelabel.report.html.HtmlReport;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * Keeps reports in the state bucket: each form of each sweep under its date, the latest under fixed
 * names, and the nights that later reports show their trend by.
 */
final class ReportStore {
  static final String LATEST = "reports/latest/report.json";

  private static final String LATEST_FOLDER = "reports/latest/report";
  private static final String JSON = "application/json";
  private static final DateTimeFormatter FOLDER =
      DateTimeFormatter.ofPattern("'reports/'uuuu/MM/dd/", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final StateBucket bucket;

  ReportStore(StateBucket bucket) {
    this.bucket = bucket;
  }

  /**
   * What was kept.
   *
   * @param key where the JSON stays
   * @param page where the page stays
   * @param problem what is the matter with the nights remembered; empty when nothing is
   */
  record Kept(String key, String page, Optional<String> problem) {}

  /** One form of a report. */
  private record Form(String suffix, String contentType, Writing writing) {}

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /** Writes every form of the report and remembers the night. */
  Kept keep(Report report) throws IOException {
    RememberedNights remembered = new RememberedNights(bucket);
    RememberedNights.Earlier earlier = remembered.read();
    String name = FOLDER.format(report.sweep().startedAt()) + report.sweep().id();
    for (Form form : forms(report, earlier.nights())) {
      keep(form, List.of(name + form.suffix(), LATEST_FOLDER + form.suffix()));
    }
    if (!report.sweep().cancelled()) {
      remembered.write(earlier.nights().plus(Night.of(report)));
    }
    return new Kept(name + ".json", name + ".html", earlier.problem());
  }

  private static List<Form> forms(Report report, History nights) {
    return List.of(
        new Form(".json", JSON, report::writeJson),
        new Form(".csv", "text/csv; charset=utf-8; header=present", out -> csv(report, out)),
        new Form(".ocsf.jsonl.gz", "application/gzip", out -> ocsf(report, out)),
        new Form(
            ".html",
            "text/html; charset=utf-8",
            out -> HtmlReport.write(report, nights, ObjectNames.NONE, out)));
  }

  private static void csv(Report report, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CsvReport.write(report.buckets(), writer);
    writer.flush();
  }

  private static void ocsf(Report report, OutputStream out) throws IOException {
    GZIPOutputStream packed = new GZIPOutputStream(out);
    OcsfReport.write(report, packed);
    packed.finish();
  }

  /** By way of a file, so that a report of many buckets needs no memory of its size. */
  private void keep(Form form, List<String> keys) throws IOException {
    Path file = Files.createTempFile("truelabel-report-", form.suffix());
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        form.writing().to(out);
      }
      for (String key : keys) {
        bucket.write(key, form.contentType(), "inline", file);
      }
    } finally {
      Files.delete(file);
    }
  }
}
