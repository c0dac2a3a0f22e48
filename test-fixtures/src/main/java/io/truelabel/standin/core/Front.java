package io.truelabel.standin.core;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The HTTP server on loopback: reads requests, sends replies, cuts connections. */
public final class Front implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Dispatcher dispatcher;
  private final ControlPlane control;

  private Front(HttpServer server, Dispatcher dispatcher, ControlPlane control) {
    this.server = server;
    this.dispatcher = dispatcher;
    this.control = control;
  }

  /** Listens on a port of 127.0.0.1; port 0 takes a free one. */
  public static Front open(
      int port,
      List<Service> services,
      Credentials credentials,
      Faults faults,
      CallLog log,
      ControlPlane control)
      throws IOException {
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
    var front = new Front(server, new Dispatcher(services, credentials, faults, log), control);
    server.setExecutor(front.threads);
    server.createContext("/", front::serve);
    server.start();
    return front;
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Request request = read(exchange);
      switch (outcome(request)) {
        case Outcome.Answer(Reply reply) -> send(exchange, reply);
        case Outcome.Cut _ -> {
          // Closing an exchange that was never answered closes its connection.
        }
      }
    }
  }

  private Outcome outcome(Request request) {
    return control.owns(request)
        ? new Outcome.Answer(control.answer(request))
        : dispatcher.dispatch(request);
  }

  private static Request read(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    URI address = exchange.getRequestURI();
    return new Request(
        exchange.getRequestMethod(),
        decodePath(address.getRawPath()),
        Form.decode(Optional.ofNullable(address.getRawQuery()).orElse("")),
        Map.copyOf(headers),
        Body.of(exchange.getRequestBody().readAllBytes()));
  }

  /** In a path a plus is a plus. */
  private static String decodePath(String raw) {
    return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    boolean bodiless = exchange.getRequestMethod().equals("HEAD") || reply.body().length() == 0;
    exchange.sendResponseHeaders(reply.status(), bodiless ? -1 : reply.body().length());
    if (!bodiless) {
      exchange.getResponseBody().write(reply.body().bytes());
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
