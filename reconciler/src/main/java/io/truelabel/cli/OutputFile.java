package io.truelabel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A file that a command is told to write, which is known to be writable before any time is spent.
 */
record OutputFile(Path path) {

  /**
   * The file of this name.
   *
   * @throws CommandFailure when it cannot be written
   */
  static OutputFile named(String name) {
    OutputFile file = new OutputFile(path(name));
    Path folder = file.path.toAbsolutePath().getParent();
    if (Files.isDirectory(file.path) || folder == null || !Files.isWritable(folder)) {
      throw unwritable(name, "it is a folder, or its folder is missing or may not be written");
    }
    return file;
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException impossible) {
      throw unwritable(name, "it is not the name of a file");
    }
  }

  private static CommandFailure unwritable(String name, String why) {
    return CommandFailure.usage(
        "The result cannot be written to " + name + ": " + why + ".",
        "Name a file in a folder that exists.");
  }

  void write(byte[] content) throws IOException {
    Files.write(path, content);
  }
}
