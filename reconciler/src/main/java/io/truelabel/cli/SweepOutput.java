package io.truelabel.cli;

import io.truelabel.cli.terminal.Screen;
import io.truelabel.nightly.Reconciled;
import io.truelabel.report.CsvReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Writes the result of a sweep, in one of its forms, to where it is wanted.
 *
 * @param file empty for standard output
 */
record SweepOutput(SweepOptions.Format format, boolean all, String file, Screen screen) {

  /**
   * The output that the options ask for.
   *
   * @throws CommandFailure when the file cannot be written, before any time is spent on a sweep
   */
  static SweepOutput of(SweepOptions options, Console console) {
    SweepOutput output =
        new SweepOutput(options.format, options.all, options.output, console.out());
    if (!output.file.isEmpty()) {
      output.checkFile();
    }
    return output;
  }

  private void checkFile() {
    Path path = path();
    Path folder = path.toAbsolutePath().getParent();
    if (Files.isDirectory(path) || folder == null || !Files.isWritable(folder)) {
      throw unwritable("it is a folder, or its folder is missing or may not be written");
    }
  }

  private Path path() {
    try {
      return Path.of(file);
    } catch (InvalidPathException impossible) {
      throw unwritable("it is not the name of a file");
    }
  }

  private CommandFailure unwritable(String why) {
    return CommandFailure.usage(
        "The result cannot be written to " + file + ": " + why + ".",
        "Name a file in a folder that exists.");
  }

  void write(Reconciled result) {
    try {
      if (file.isEmpty()) {
        write(result, screen);
        return;
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      write(result, Screen.file(new PrintStream(bytes, true, StandardCharsets.UTF_8)));
      Files.write(path(), bytes.toByteArray());
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
