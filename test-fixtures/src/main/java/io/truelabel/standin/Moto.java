package io.truelabel.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Moto's server on a free port of 127.0.0.1: an imitation of AWS that others wrote, to hold ours
 * and our code against. It needs {@code moto_server} on the {@code PATH}, and unpacks compressed
 * bodies twice: clients must leave request compression off.
 */
public final class Moto implements AutoCloseable {

  /** The server lives as long as the shell's input is open, so it cannot outlive this process. */
  private static final String KEEPER =
      "\"$0\" -H 127.0.0.1 -p \"$1\" & server=$!; cat > /dev/null; kill $server; wait $server";

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Process keeper;
  private final URI endpoint;
  private final HttpClient http = HttpClient.newHttpClient();

  private Moto(Process keeper, URI endpoint) {
    this.keeper = keeper;
    this.endpoint = endpoint;
  }

  /**
   * Starts a server, if moto is installed; where it must be and is not, {@link SecondOpinion}
   * fails.
   *
   * @param leftOut what is not tested without it
   * @throws IllegalStateException when the server does not answer within a minute
   */
  public static Optional<Moto> start(SecondOpinion opinion, String leftOut) {
    return start(opinion, leftOut, Map.of());
  }

  /**
   * Starts a server with further variables in its environment.
   *
   * @param environment {@code MOTO_PORT}, say: where its own interpreter of state machines calls
   *     AWS, if that is not to be this server
   */
  public static Optional<Moto> start(
      SecondOpinion opinion, String leftOut, Map<String, String> environment) {
    return opinion.find("moto_server", leftOut).map(program -> start(program, environment));
  }

  private static Moto start(Path program, Map<String, String> environment) {
    try {
      int port = freePort();
      ProcessBuilder builder = keeper(program, port);
      builder.environment().putAll(environment);
      Process keeper = builder.start();
      Moto moto = new Moto(keeper, URI.create("http://127.0.0.1:" + port));
      moto.awaitAnswer();
      return moto;
    } catch (IOException cannotRun) {
      throw new UncheckedIOException(cannotRun);
    }
  }

  private static ProcessBuilder keeper(Path program, int port) {
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", KEEPER, program.toString(), Integer.toString(port));
    builder.environment().put("MOTO_S3_ALLOW_CROSSACCOUNT_ACCESS", "false");
    return builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** What {@code AWS_ENDPOINT_URL} must say. */
  public URI endpoint() {
    return endpoint;
  }

  /** Makes the server forget everything. */
  public void reset() {
    if (!answers("POST", "/moto-api/reset")) {
      throw new IllegalStateException("moto_server did not reset.");
    }
  }

  /** Turns on what is off by default, such as the interpreter of state machines. */
  public void configure(String json) {
    if (!answers("POST", "/moto-api/config", json)) {
      throw new IllegalStateException("moto_server did not take this: " + json);
    }
  }

  /** Stops the server and waits until it has ended. */
  @Override
  public void close() {
    http.close();
    try {
      keeper.getOutputStream().close();
      if (!keeper.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        kill();
      }
    } catch (IOException unreachable) {
      kill();
    } catch (InterruptedException stopped) {
      kill();
      Thread.currentThread().interrupt();
    }
  }

  private void kill() {
    keeper.descendants().forEach(ProcessHandle::destroyForcibly);
    keeper.destroyForcibly();
  }

  private void awaitAnswer() {
    Instant giveUp = Instant.now().plus(PATIENCE);
    while (!answers("GET", "/moto-api/data.json")) {
      if (Instant.now().isAfter(giveUp)) {
        close();
        throw new IllegalStateException(
            "moto_server did not answer within a minute. Start it by hand to see why.");
      }
      pause();
    }
  }

  private boolean answers(String method, String path) {
    return answers(method, path, "");
  }

  private boolean answers(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint.resolve(path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .header("Content-Type", "application/json")
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() / 100 == 2;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for moto_server.", stopped);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
