package io.truelabel.standin.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.standin.core.StandInClock;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackStandInTest {
  private static final String GOOD = "xoxb-good";
  private static final String BLOCK =
      "{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"T\"}}";

  private final StandInClock clock = new StandInClock(Instant.parse("2026-11-22T02:00:00Z"));
  private final SlackStandIn slack = SlackStandIn.start(clock);
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void open() {
    slack.workspace().admit(GOOD, "token_revoked");
    slack.workspace().open("C1");
    slack.workspace().open("C2");
  }

  @AfterEach
  void close() {
    http.close();
    slack.close();
  }

  @Test
  void aMessageStandsInItsChannel() throws Exception {
    assertThat(post("C1", "[" + BLOCK + "]").body()).contains("\"ok\":true");

    assertThat(slack.workspace().posts()).extracting(Post::channel).containsExactly("C1");
  }

  @Test
  void onlyTheGoodTokenMayPost() throws Exception {
    slack.workspace().admit("xoxb-other", "token_revoked");

    assertThat(post("C1", "[" + BLOCK + "]").body()).contains("token_revoked");
  }

  @Test
  void whoPostsTwiceASecondIsAskedToWait() throws Exception {
    post("C1", "[" + BLOCK + "]");

    HttpResponse<String> tooSoon = post("C1", "[" + BLOCK + "]");
    HttpResponse<String> elsewhere = post("C2", "[" + BLOCK + "]");
    clock.advance(Duration.ofSeconds(1));
    HttpResponse<String> later = post("C1", "[" + BLOCK + "]");

    assertThat(tooSoon.statusCode()).isEqualTo(429);
    assertThat(tooSoon.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(elsewhere.statusCode()).isEqualTo(200);
    assertThat(later.body()).contains("\"ok\":true");
  }

  @ParameterizedTest
  @CsvSource({
    "50, 1,    ok",
    "51, 1,    invalid_blocks",
    "1,  3000, ok",
    "1,  3001, invalid_blocks",
    "1,  0,    invalid_blocks",
    "6,  2500, msg_blocks_too_long",
  })
  void theRulesForBlocksHold(int blocks, int text, String answer) throws Exception {
    String block = BLOCK.replace("T", "x".repeat(text)) + ",";
    String all = block.repeat(blocks);

    assertThat(post("C1", "[" + all.substring(0, all.length() - 1) + "]").body()).contains(answer);
  }

  @Test
  void aChannelWithoutTheAppIsNotFound() throws Exception {
    assertThat(post("C3", "[" + BLOCK + "]").body()).contains("channel_not_found");
  }

  private HttpResponse<String> post(String channel, String blocks)
      throws IOException, InterruptedException {
    String form =
        "channel=" + channel + "&blocks=" + URLEncoder.encode(blocks, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(slack.endpoint().resolve("chat.postMessage"))
            .header("Authorization", "Bearer " + GOOD)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }
}
