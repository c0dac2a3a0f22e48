package io.truelabel.standin.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.truelabel.standin.core.Body;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Slack's Web API on loopback: answers an unchanged client. It listens on 127.0.0.1 only.
 *
 * <p>It takes one message a second and channel, and answers 429 with {@code Retry-After} beyond.
 */
public final class SlackStandIn implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Workspace workspace;
  private final ConcurrentLinkedQueue<Trouble> troubles = new ConcurrentLinkedQueue<>();

  /** What becomes of one call, instead of its answer. */
  public enum Trouble {
    /** The call is answered as usual. */
    NONE,
    /** Nothing is posted; the answer is a server error. */
    SERVER_ERROR,
    /** It is posted, and then the connection is cut. */
    CUT_AFTER
  }

  private SlackStandIn(HttpServer server, InstantSource clock) {
    this.server = server;
    this.workspace = new Workspace(clock);
  }

  /** Starts on a free port. The clock says how fast somebody posts. */
  public static SlackStandIn start(InstantSource clock) {
    try {
      byte[] loopback = {127, 0, 0, 1};
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(loopback), 0), 0);
      SlackStandIn slack = new SlackStandIn(server, clock);
      server.setExecutor(slack.threads);
      server.createContext("/api/chat.postMessage", slack::serve);
      server.start();
      return slack;
    } catch (IOException cannotListen) {
      throw new UncheckedIOException(cannotListen);
    }
  }

  /** Where the methods of the Web API are, with a slash at the end. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
  }

  /** What is behind it. */
  public Workspace workspace() {
    return workspace;
  }

  /** Brings trouble to the next calls, one each. */
  public void bring(Trouble... next) {
    troubles.addAll(List.of(next));
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Request request = read(exchange);
      Trouble trouble = troubles.isEmpty() ? Trouble.NONE : troubles.remove();
      switch (trouble) {
        case NONE -> send(exchange, workspace.post(request));
        case SERVER_ERROR -> send(exchange, Reply.empty(500));
        case CUT_AFTER -> workspace.post(request);
      }
    }
  }

  private static Request read(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        Map.of(),
        headers,
        Body.of(exchange.getRequestBody().readAllBytes()));
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(
        reply.status(), reply.body().length() == 0 ? -1 : reply.body().length());
    exchange.getResponseBody().write(reply.body().bytes());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
