package io.truelabel.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** The address at which CloudFormation waits for answers; it can have trouble first. */
public final class AnswerServer implements AutoCloseable {
  private static final int CUT = 0;

  private final HttpServer server;
  private final List<JsonNode> answers = new CopyOnWriteArrayList<>();
  private final List<Integer> sizes = new CopyOnWriteArrayList<>();
  private final List<String> contentTypes = new CopyOnWriteArrayList<>();
  private final Deque<Integer> troubles = new ArrayDeque<>();
  private volatile Duration delay = Duration.ZERO;

  /** Listens on a free port of loopback. */
  public AnswerServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::take);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  /** The next requests get these statuses; 0 cuts the connection. */
  void trouble(Integer... statuses) {
    Collections.addAll(troubles, statuses);
  }

  /** From now on every answer takes its time to be accepted. */
  void slow(Duration time) {
    delay = time;
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    LockSupport.parkNanos(delay.toNanos());
    Integer trouble = troubles.poll();
    if (trouble != null && trouble == CUT) {
      exchange.close();
      return;
    }
    if (trouble == null) {
      answers.add(new ObjectMapper().readTree(body));
      sizes.add(body.length);
      contentTypes.add(String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")));
    }
    exchange.sendResponseHeaders(trouble == null ? 200 : trouble, -1);
    exchange.close();
  }

  /** What a request says as its ResponseURL. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/answer?X-Amz-Signature=abc%2F1";
  }

  List<JsonNode> answers() {
    return answers;
  }

  List<Integer> sizes() {
    return sizes;
  }

  List<String> contentTypes() {
    return contentTypes;
  }

  /** The last answer that arrived. */
  public JsonNode last() {
    return answers.getLast();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
