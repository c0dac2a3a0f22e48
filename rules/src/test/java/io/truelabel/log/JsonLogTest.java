package io.truelabel.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonLogTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final JsonLog log =
      new JsonLog(out, Clock.fixed(Instant.parse("2026-05-01T09:02:00.320Z"), ZoneOffset.UTC));

  @Test
  void writesOneObjectALine() {
    log.warn("Something is odd.", Map.of("count", 3L));
    log.info("All is well.", Map.of("whole", true));

    assertThat(lines())
        .containsExactly(
            """
            {"time":"2026-05-01T09:02:00.320Z","level":"WARN","message":"Something is odd.","count":3}\
            """,
            """
            {"time":"2026-05-01T09:02:00.320Z","level":"INFO","message":"All is well.","whole":true}\
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nb",
        "a\r\nb",
        "\u001b[2J",
        "\u007f",
        "\u0085",
        "\u2028",
        "\u202e",
        "İ",
        "\ud800"
      })
  @DisplayName("no value forges a line or steers a terminal")
  void escapesWhateverIsNotPrintableAscii(String hostile) {
    log.error(hostile, Map.of("value", hostile));

    assertThat(lines()).hasSize(1);
    assertThat(lines().getFirst()).matches("[ -~]+");
  }

  @Test
  void writesWholeLinesFromManyThreads() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 200)
          .forEach(i -> threads.execute(() -> log.info("line", Map.of("number", i))));
    }

    assertThat(lines()).hasSize(200).allMatch(line -> line.endsWith("}"));
  }

  private List<String> lines() {
    return out.toString(UTF_8).lines().toList();
  }
}
