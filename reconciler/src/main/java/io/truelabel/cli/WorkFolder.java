package io.truelabel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder for the files of one run, gone when it is closed. */
record WorkFolder(Path path) implements AutoCloseable {

  static WorkFolder create() throws IOException {
    return new WorkFolder(Files.createTempDirectory("truelabel-"));
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> inside = Files.list(path)) {
      List<Path> files = inside.toList();
      for (Path file : files) {
        Files.delete(file);
      }
    }
    Files.delete(path);
  }
}
