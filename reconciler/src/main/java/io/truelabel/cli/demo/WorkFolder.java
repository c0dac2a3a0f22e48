package io.truelabel.cli.demo;

import io.truelabel.cli.terminal.ShutdownHook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder for the files of one run, gone when it is closed or the process is told to end. */
public final class WorkFolder implements AutoCloseable {

  private final Path path;
  private final ShutdownHook lastResort;

  private WorkFolder(Path path) {
    this.path = path;
    this.lastResort = ShutdownHook.of(this::delete);
  }

  /** Makes one where temporary files are. */
  public static WorkFolder create() throws IOException {
    return new WorkFolder(Files.createTempDirectory("truelabel-"));
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  @Override
  public void close() {
    lastResort.close();
    delete();
  }

  private void delete() {
    try {
      for (Path file : files()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + path + " could not be removed", e);
    }
  }

  private List<Path> files() throws IOException {
    if (!Files.exists(path)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(path)) {
      return inside.toList();
    }
  }
}
