package io.truelabel.cli;

import io.truelabel.cli.terminal.Ink;
import io.truelabel.cli.terminal.Screen;
import io.truelabel.cli.terminal.Sheet;
import io.truelabel.nightly.Reconciled;
import io.truelabel.report.History;
import io.truelabel.report.Night;
import io.truelabel.report.ObjectNames;
import io.truelabel.report.Report;
import io.truelabel.report.html.HtmlReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The page that a sweep leaves beside its result, and the nights that it shows, where wanted.
 *
 * @param page where the page goes
 * @param nights where earlier nights are read, and this one is added
 * @param warnings takes what is the matter with that file
 */
record PageOutput(Optional<OutputFile> page, Optional<OutputFile> nights, Screen warnings) {

  /**
   * What the options ask for.
   *
   * @throws CommandFailure when a file cannot be written, before any time is spent on a sweep
   */
  static PageOutput of(SweepOptions options, Console console) {
    return new PageOutput(file(options.html), file(options.history), console.err());
  }

  private static Optional<OutputFile> file(String name) {
    return name.isEmpty() ? Optional.empty() : Optional.of(OutputFile.named(name));
  }

  void write(Reconciled result, ObjectNames names, Supplier<History> otherNights)
      throws IOException {
    if (page.isEmpty() && nights.isEmpty()) {
      return;
    }
    Report report = result.report();
    History history = nights.isPresent() ? earlier(nights.get()) : otherNights.get();
    if (page.isPresent()) {
      ByteArrayOutputStream html = new ByteArrayOutputStream();
      HtmlReport.write(report, history, names, html);
      page.get().write(html.toByteArray());
    }
    if (nights.isPresent() && !result.summary().cancelled()) {
      ByteArrayOutputStream json = new ByteArrayOutputStream();
      history.plus(Night.of(report)).write(json);
      nights.get().write(json.toByteArray());
    }
  }

  /** A trend is worth less than a report: one that cannot be read begins anew, and it is said. */
  private History earlier(OutputFile file) {
    if (!Files.exists(file.path())) {
      return History.NONE;
    }
    try (InputStream in = Files.newInputStream(file.path())) {
      return History.read(in);
    } catch (IOException damaged) {
      new Sheet(warnings, 0)
          .text(
              0,
              "The earlier nights in %s cannot be read, so the trend begins anew."
                  .formatted(file.path()),
              Ink.YELLOW);
      return History.NONE;
    }
  }
}
