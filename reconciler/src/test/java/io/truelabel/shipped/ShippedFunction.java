package io.truelabel.shipped;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A function as AWS Lambda starts it: in a process of its own, with the file that is shipped, an
 * environment that holds nothing else, and AWS's runtime interface client.
 */
final class ShippedFunction implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  /** AWS's runtime interface client, which the build puts there. */
  private static final Path RUNTIME = Path.of("target", "lambda-runtime");

  private final RuntimeApi runtime = new RuntimeApi(Clock.systemUTC(), TIMEOUT);
  private final Path log;
  private final Process process;

  /**
   * Starts it.
   *
   * @param module whose file is shipped
   * @param handler as the template names it
   * @param folder to unpack to; each function needs one of its own
   */
  ShippedFunction(String module, String handler, Map<String, String> environment, Path folder) {
    try {
      unpack(Path.of("..", module, "target", module + "-lambda.zip"), folder);
      this.log = folder.resolve("log");
      ProcessBuilder start =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-Xmx512m",
                  "--enable-native-access=ALL-UNNAMED",
                  "-cp",
                  classPath(folder),
                  "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
                  handler)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      start.environment().clear();
      start.environment().putAll(environment);
      start.environment().put("AWS_LAMBDA_RUNTIME_API", runtime.address());
      start.environment().put("AWS_LAMBDA_FUNCTION_NAME", "truelabel");
      start.environment().put("LAMBDA_TASK_ROOT", folder.toString());
      start.environment().put("_HANDLER", handler);
      this.process = start.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String classPath(Path folder) {
    return Stream.of(RUNTIME.resolve("*"), folder, folder.resolve("lib").resolve("*"))
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static void unpack(Path zip, Path folder) throws IOException {
    try (InputStream in = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(in)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(entries, file);
        }
      }
    }
  }

  /** Invokes it with one event, and waits for the answer. */
  RuntimeApi.Answer invoke(String event) {
    try {
      return (RuntimeApi.Answer) runtime.invoke(event).get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(logged(), e);
    }
  }

  /** All that it wrote to its log. */
  String logged() {
    try {
      return Files.readString(log, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    runtime.close();
  }
}
