package io.truelabel.cli;

import io.truelabel.cli.terminal.Screen;
import io.truelabel.nightly.Reconciled;
import io.truelabel.report.CsvReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

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

  void write(Reconciled result) {
    try {
      page.write(result);
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
      case CSV -> CsvReport.write(result.summary(), target.stream());
    }
    target.stream().flush();
  }
}
