package io.truelabel.cli;

import io.truelabel.cli.terminal.Screen;
import io.truelabel.nightly.Reconciled;
import io.truelabel.report.CsvReport;
import io.truelabel.report.History;
import io.truelabel.report.ObjectNames;
import io.truelabel.report.OcsfReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Writes the result of a sweep, in one of its forms, to where it is wanted.
 *
 * @param file empty for standard output
 */
record SweepOutput(
    SweepOptions.Format format,
    boolean all,
    Optional<OutputFile> file,
    PageOutput page,
    Screen screen) {

  /**
   * The output that the options ask for.
   *
   * @throws CommandFailure when the file cannot be written, before any time is spent on a sweep
   */
  static SweepOutput of(SweepOptions options, Console console) {
    Optional<OutputFile> file =
        options.output.isEmpty() ? Optional.empty() : Optional.of(OutputFile.named(options.output));
    return new SweepOutput(
        options.format, options.all, file, PageOutput.of(options, console), console.out());
  }

  /** Writes a result of which no earlier night is known, unless a file remembers it. */
  void write(Reconciled result, ObjectNames names) {
    write(result, names, () -> History.NONE);
  }

  /**
   * Writes a result.
   *
   * @param names the objects to be named on the page
   * @param nights the nights before, where no file remembers them; asked for when they are needed
   */
  void write(Reconciled result, ObjectNames names, Supplier<History> nights) {
    try {
      page.write(result, names, nights);
      if (file.isEmpty()) {
        write(result, screen);
        return;
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      write(result, Screen.file(new PrintStream(bytes, true, StandardCharsets.UTF_8)));
      file.get().write(bytes.toByteArray());
    } catch (IOException failure) {
      throw new CommandFailure(
          ExitCode.INCOMPLETE,
          "The result could not be written: " + failure.getMessage(),
          "Make room or name another file, and run the sweep again.",
          failure);
    }
  }

  private void write(Reconciled result, Screen target) throws IOException {
    switch (format) {
      case TABLE -> new SweepPage(result.summary(), result.healing(), all).write(target);
      case JSON -> result.report().writeJson(target.stream());
      case OCSF -> OcsfReport.write(result.report(), target.stream());
      case CSV -> CsvReport.write(result.summary(), target.stream());
    }
    target.stream().flush();
  }
}
