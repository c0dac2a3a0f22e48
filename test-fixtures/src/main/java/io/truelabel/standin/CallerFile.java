package io.truelabel.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Who called what, left behind for whoever compares it with IAM policies: a file for each stand-in,
 * in the folder that the system property {@value #FOLDER} names.
 */
final class CallerFile {
  private static final String FOLDER = "truelabel.standin.callers";

  private CallerFile() {}

  /** Writes the file, if anybody asked for it. */
  static void leave(Set<String> callers) {
    String folder = System.getProperty(FOLDER, "");
    if (folder.isEmpty() || callers.isEmpty()) {
      return;
    }
    try {
      Path made = Files.createDirectories(Path.of(folder));
      Files.write(Files.createTempFile(made, "callers-", ".txt"), callers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
