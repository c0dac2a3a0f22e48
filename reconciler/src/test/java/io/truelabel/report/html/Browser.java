package io.truelabel.report.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A headless Chromium, spoken to through its own pipe: no port, no driver, no download. */
final class Browser implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PATIENCE_SECONDS = 30;

  /** Chromium reads its orders from descriptor 3 and answers on 4. */
  private static final String WIRED = "exec \"$@\" 3<&0 4>&1 </dev/null >/dev/null 2>&1";

  private final Process process;
  private final OutputStream orders;
  private final Path profile;
  private final AtomicInteger last = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();

  private Browser(Process process, Path profile) {
    this.process = process;
    this.orders = process.getOutputStream();
    this.profile = profile;
    Thread.ofVirtual().start(this::listen);
  }

  /** Where there is one on this machine. */
  static Optional<Path> installed() {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .flatMap(folder ->
            Stream.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Browser start(Path program) throws IOException {
    Path profile = Files.createTempDirectory("truelabel-browser-");
    Process process =
        new ProcessBuilder(
                "sh",
                "-c",
                WIRED,
                "sh",
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--remote-debugging-pipe",
                "--user-data-dir=" + profile)
            .start();
    return new Browser(process, profile);
  }

  /** A tab with nothing in it. */
  Tab tab() {
    String target =
        call("", "Target.createTarget", Map.of("url", "about:blank")).get("targetId").asText();
    JsonNode attached =
        call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true));
    return new Tab(this, attached.get("sessionId").asText());
  }

  /** Gives an order and waits for what comes of it. */
  JsonNode call(String session, String method, Map<String, ?> parameters) {
    int id = last.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    var order = JSON.createObjectNode().put("id", id).put("method", method);
    order.set("params", JSON.valueToTree(parameters));
    if (!session.isEmpty()) {
      order.put("sessionId", session);
    }
    try {
      send(JSON.writeValueAsBytes(order));
      JsonNode full = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (full.has("error")) {
        throw new AssertionError(method + ": " + full.get("error"));
      }
      return full.get("result");
    } catch (Exception e) {
      throw new AssertionError(method + " was not answered", e);
    }
  }

  private synchronized void send(byte[] order) throws IOException {
    orders.write(order);
    orders.write(0);
    orders.flush();
  }

  /** What a session said by itself so far. */
  List<JsonNode> events(String session, String method) {
    return events.stream()
        .filter(it -> it.path("sessionId").asText().equals(session))
        .filter(it -> it.path("method").asText().equals(method))
        .map(it -> it.get("params"))
        .toList();
  }

  private void listen() {
    try (InputStream in = new BufferedInputStream(process.getInputStream())) {
      ByteArrayOutputStream message = new ByteArrayOutputStream();
      for (int next = in.read(); next >= 0; next = in.read()) {
        if (next != 0) {
          message.write(next);
        } else {
          heard(JSON.readTree(message.toString(StandardCharsets.UTF_8)));
          message.reset();
        }
      }
    } catch (IOException gone) {
      answers.values().forEach(answer -> answer.completeExceptionally(gone));
    }
  }

  private void heard(JsonNode message) {
    CompletableFuture<JsonNode> answer = answers.remove(message.path("id").asInt());
    if (answer == null) {
      events.add(message);
    } else {
      answer.complete(message);
    }
  }

  @Override
  public void close() throws IOException {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly().onExit().join();
    children.forEach(ProcessHandle::destroyForcibly);
    children.forEach(child -> child.onExit().join());
    try (Stream<Path> left = Files.walk(profile)) {
      left.sorted(Comparator.reverseOrder()).forEach(Browser::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException inUse) {
      throw new UncheckedIOException(inUse);
    }
  }
}
