package io.truelabel.bench;

import io.truelabel.sweep.PlainJson;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** Sweeps in a process of its own, whose heap is limited: what does not fit ends it. */
final class SweepProcess {
  private final String heap;

  /**
   * Sweeps of so little memory.
   *
   * @param heap the most that the heap may take, as {@code -Xmx} is written: {@code 512m}
   */
  SweepProcess(String heap) {
    this.heap = heap;
  }

  /**
   * Sweeps what a stand-in holds.
   *
   * @param stateBucket where evidence is kept for the next sweep; empty for nowhere
   */
  Measured sweep(URI endpoint, String stateBucket) throws IOException {
    Process process =
        new ProcessBuilder(command(endpoint, stateBucket))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      return PlainJson.read(process.getInputStream(), Measured.class);
    } finally {
      process.destroyForcibly();
    }
  }

  private List<String> command(URI endpoint, String stateBucket) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + heap,
        "-XX:+UseSerialGC",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:TieredStopAtLevel=1",
        "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
        "-cp",
        System.getProperty("java.class.path"),
        SweepProbe.class.getName(),
        endpoint.toString(),
        stateBucket);
  }
}
