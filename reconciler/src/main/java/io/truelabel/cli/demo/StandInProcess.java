package io.truelabel.cli.demo;

import io.truelabel.bench.StandIns;
import io.truelabel.cli.terminal.ShutdownHook;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stand-in for AWS as a process of its own, which never outlives this one: it ends when its
 * standard input closes, and it is killed when it does not.
 */
public final class StandInProcess implements StandIns.Running {

  /** Set by the launcher: the class path of the stand-in, which is no part of the program. */
  private static final String CLASS_PATH = "truelabel.stand-in";

  private static final String MAIN = "io.truelabel.standin.Main";
  private static final Pattern READY = Pattern.compile("stand-in listening on (http://\\S+)");
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Process process;
  private final URI endpoint;
  private final ShutdownHook lastResort;

  private StandInProcess(Process process, URI endpoint, ShutdownHook lastResort) {
    this.process = process;
    this.endpoint = endpoint;
    this.lastResort = lastResort;
  }

  /** The class path of the stand-in; empty where the program came without it. */
  public static Optional<String> classPath() {
    return Optional.ofNullable(System.getProperty(CLASS_PATH));
  }

  /**
   * Starts it and waits until it listens.
   *
   * @param classPath where its classes are
   * @param organization what it is to hold, such as {@code sample}
   * @throws IOException when it does not start; the message says what it wrote
   */
  public static StandInProcess start(String classPath, String organization) throws IOException {
    Process process =
        new ProcessBuilder(command(classPath, organization))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    ShutdownHook lastResort = ShutdownHook.of(process::destroyForcibly);
    return new StandInProcess(process, endpoint(process.inputReader()), lastResort);
  }

  private static List<String> command(String classPath, String organization) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return List.of(
        java,
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-cp",
        classPath,
        MAIN,
        "--organization",
        organization);
  }

  private static URI endpoint(BufferedReader output) throws IOException {
    String line = output.readLine();
    Matcher ready = READY.matcher(line == null ? "" : line);
    if (!ready.matches()) {
      throw new IOException("The stand-in for AWS did not start. It wrote: " + line);
    }
    return URI.create(ready.group(1));
  }

  @Override
  public URI endpoint() {
    return endpoint;
  }

  @Override
  public void close() {
    try {
      process.outputWriter().close();
      if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException alreadyGone) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    lastResort.close();
  }
}
