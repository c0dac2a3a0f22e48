package io.truelabel.standin;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.standin.core.Body;
import io.truelabel.standin.core.Credentials;
import io.truelabel.standin.core.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The AWS CLI, pointed at a stand-in: its parsers and validators come from AWS's own models, not
 * from ours. A call costs about a second of processor time.
 */
public final class AwsCli {
  private static final long PATIENCE_SECONDS = 60;

  private final Path program;
  private final Map<String, String> environment;

  private AwsCli(Path program, Map<String, String> environment) {
    this.program = program;
    this.environment = environment;
  }

  /** Calls with an account's long-term key. */
  public static AwsCli of(Path program, URI endpoint, String account, String region) {
    return new AwsCli(program, environment(endpoint, account, region));
  }

  /** The variables by which the AWS CLI, and scripts that use it, find a stand-in. */
  public static Map<String, String> environment(URI endpoint, String account, String region) {
    return Map.of(
        "AWS_ACCESS_KEY_ID", "AKIA" + account + "CLI",
        "AWS_SECRET_ACCESS_KEY", "secret",
        "AWS_DEFAULT_REGION", region,
        "AWS_REGION", region,
        "AWS_ENDPOINT_URL", endpoint.toString(),
        "AWS_CONFIG_FILE", "none",
        "AWS_SHARED_CREDENTIALS_FILE", "none",
        "AWS_MAX_ATTEMPTS", "1",
        "AWS_PAGER", "");
  }

  /** The same with temporary credentials. */
  public AwsCli as(Credentials.Session session) {
    Map<String, String> other = new HashMap<>(environment);
    other.put("AWS_ACCESS_KEY_ID", session.principal().accessKeyId());
    other.put("AWS_SESSION_TOKEN", session.token());
    return new AwsCli(program, other);
  }

  /**
   * What a call printed.
   *
   * @param json of standard output; an empty object when it printed nothing
   * @param problem what it wrote to standard error
   */
  public record Answer(int exitCode, JsonNode json, String problem) {}

  /**
   * Runs one command, such as {@code run("macie2", "list-findings")}.
   *
   * @throws IllegalStateException when it does not end within a minute
   */
  public Answer run(String... arguments) {
    List<String> command = new ArrayList<>(List.of(program.toString(), "--output", "json"));
    command.addAll(List.of(arguments));
    try {
      return answer(start(command));
    } catch (IOException cannotRun) {
      throw new UncheckedIOException(cannotRun);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private Process start(List<String> command) throws IOException {
    var builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static Answer answer(Process process) throws IOException, InterruptedException {
    process.getOutputStream().close();
    byte[] output = process.getInputStream().readAllBytes();
    String problem = Body.of(process.getErrorStream().readAllBytes()).text();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("The AWS CLI did not end within a minute.");
    }
    return new Answer(process.exitValue(), Json.parse(Body.of(output)), problem);
  }
}
