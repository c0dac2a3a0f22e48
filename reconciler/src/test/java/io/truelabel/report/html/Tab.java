package io.truelabel.report.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One page in a browser, and all that it said and asked for. */
final class Tab {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final Browser browser;
  private final String session;

  Tab(Browser browser, String session) {
    this.browser = browser;
    this.session = session;
    Stream.of("Page", "Runtime", "Network", "Log")
        .forEach(domain -> call(domain + ".enable", Map.of()));
  }

  /** Opens a file and waits until it is loaded. */
  Tab open(Path file) {
    int before = browser.events(session, "Page.loadEventFired").size();
    call("Page.navigate", Map.of("url", file.toUri().toString()));
    await(() -> browser.events(session, "Page.loadEventFired").size() > before);
    return this;
  }

  /** A screen of this size, narrow ones as phones are. */
  Tab size(int width, int height) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    return this;
  }

  /** The colours that the system prefers. */
  Tab prefer(String colours) {
    call(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
    return this;
  }

  /** What an expression gives, as text. */
  String text(String expression) {
    return value(expression).asText();
  }

  /** What an expression gives, as a number. */
  double number(String expression) {
    return value(expression).asDouble();
  }

  /** What an expression gives, as lines. */
  List<String> lines(String expression) {
    String joined = text("[..." + expression + "].join('\\n')");
    return joined.isEmpty() ? List.of() : joined.lines().toList();
  }

  /** Runs statements. */
  void run(String script) {
    value("(() => {" + script + "})()");
  }

  /** Chooses in, or types into, a field of the filters, as a person does. */
  void fill(String field, String value) {
    run(
        "const it = document.querySelector('.filters').elements['%s']; it.value = '%s';"
                .formatted(field, value)
            + " it.dispatchEvent(new Event('input', {bubbles: true}));");
  }

  /** Presses what a selector finds first. */
  void press(String selector) {
    run("document.querySelector('%s').click();".formatted(selector));
  }

  /** Whether the page could be printed, and how many bytes of PDF came of it. */
  int print() {
    return call("Page.printToPDF", Map.of("printBackground", true)).get("data").asText().length();
  }

  /** Everything that went wrong: what scripts threw, and what the browser complained of. */
  List<String> complaints() {
    return Stream.of("Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded")
        .flatMap(event -> browser.events(session, event).stream())
        .map(JsonNode::toString)
        .toList();
  }

  /** The addresses that were asked for, what stands in the page itself left out. */
  List<String> requests() {
    return browser.events(session, "Network.requestWillBeSent").stream()
        .map(it -> it.path("request").path("url").asText())
        .filter(url -> !url.startsWith("data:"))
        .toList();
  }

  private JsonNode value(String expression) {
    JsonNode result =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (result.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + result.get("exceptionDetails"));
    }
    return result.path("result").path("value");
  }

  private JsonNode call(String method, Map<String, ?> parameters) {
    return browser.call(session, method, parameters);
  }

  private interface Condition {
    boolean holds();
  }

  private static void await(Condition condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("The page did not load in " + PATIENCE);
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }
}
