package io.truelabel.shipped;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The side of AWS Lambda that a function's process talks to, version 2018-06-01: it hands out one
 * event after the other and takes the answers.
 */
final class RuntimeApi implements AutoCloseable {
  private static final String ROOT = "/2018-06-01/runtime/";

  /** How the function ended: with an answer, or with an error as the runtime reports it. */
  record Answer(boolean failed, String body) {}

  private record Invocation(String id, String event) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Clock clock;
  private final Duration timeout;
  private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
  private final Map<String, CompletableFuture<Answer>> answers = new ConcurrentHashMap<>();
  private final CompletableFuture<Answer> neverStarted = new CompletableFuture<>();

  /** Listens on a free port of loopback, for a function with this time-out. */
  RuntimeApi(Clock clock, Duration timeout) {
    this.clock = clock;
    this.timeout = timeout;
    try {
      this.server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext(ROOT, this::serve);
    server.start();
  }

  /** What {@code AWS_LAMBDA_RUNTIME_API} must say. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Hands the event to the function, once it asks for one. */
  CompletableFuture<Object> invoke(String event) {
    String id = "invocation-" + answers.size();
    var answer = new CompletableFuture<Answer>();
    answers.put(id, answer);
    waiting.add(new Invocation(id, event));
    return CompletableFuture.anyOf(answer, neverStarted);
  }

  private void serve(HttpExchange call) throws IOException {
    String path = call.getRequestURI().getPath().substring(ROOT.length());
    String body = new String(call.getRequestBody().readAllBytes(), UTF_8);
    switch (path) {
      case "invocation/next" -> next(call);
      case "init/error" -> {
        neverStarted.complete(new Answer(true, body));
        reply(call, 202, "");
      }
      default -> {
        String[] parts = path.split("/", -1);
        Objects.requireNonNull(answers.get(parts[1]))
            .complete(new Answer(parts[2].equals("error"), body));
        reply(call, 202, "");
      }
    }
  }

  private void next(HttpExchange call) throws IOException {
    try {
      Invocation invocation = waiting.take();
      var headers = call.getResponseHeaders();
      headers.set("Content-Type", "application/json");
      headers.set("Lambda-Runtime-Aws-Request-Id", invocation.id());
      headers.set("Lambda-Runtime-Deadline-Ms", "" + clock.instant().plus(timeout).toEpochMilli());
      headers.set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-1:1:function:f");
      reply(call, 200, invocation.event());
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private static void reply(HttpExchange call, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
