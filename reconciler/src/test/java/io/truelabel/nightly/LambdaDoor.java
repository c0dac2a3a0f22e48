package io.truelabel.nightly;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What an interpreter of state machines needs of AWS: it invokes our functions, and reads objects
 * of the state bucket.
 */
final class LambdaDoor implements AutoCloseable {
  private static final String INVOKE = "/2015-03-31/functions/";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private final Functions lambda;
  private final SweepMachine machine;

  LambdaDoor(Functions lambda, SweepMachine machine) throws IOException {
    this.lambda = lambda;
    this.machine = machine;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = URLDecoder.decode(exchange.getRequestURI().getRawPath(), UTF_8);
      byte[] body = path.startsWith(INVOKE) ? invoke(path, exchange) : object(path);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** Lambda answers 200 for a function that failed too, and says so in a header. */
  private byte[] invoke(String path, HttpExchange exchange) throws IOException {
    String arn = path.substring(INVOKE.length(), path.lastIndexOf('/'));
    try {
      return lambda
          .call(machine.handler(arn), JSON.readTree(exchange.getRequestBody()))
          .toString()
          .getBytes(UTF_8);
    } catch (RuntimeException e) {
      exchange.getResponseHeaders().add("X-Amz-Function-Error", "Unhandled");
      return JSON.writeValueAsBytes(
          Map.of("errorType", e.getClass().getName(), "errorMessage", String.valueOf(e)));
    }
  }

  private byte[] object(String path) {
    return lambda.state().read(path.substring(path.indexOf('/', 1) + 1)).content();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
