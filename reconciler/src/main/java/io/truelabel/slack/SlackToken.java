package io.truelabel.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.function.Supplier;

/**
 * The bot's token: read once, and again when Slack refuses it, for somebody may have renewed it.
 */
final class SlackToken {
  private final Supplier<String> secret;
  private String token = "";

  /**
   * A token that nobody has read yet.
   *
   * @param secret reads the secret that holds it
   */
  SlackToken(Supplier<String> secret) {
    this.secret = secret;
  }

  synchronized String current() {
    return token.isEmpty() ? read() : token;
  }

  /** The token after another one was refused. */
  synchronized String insteadOf(String refused) {
    return token.equals(refused) ? read() : current();
  }

  private String read() {
    String text = secret.get().strip();
    token = text.startsWith("{") ? field(text) : text;
    return token;
  }

  private static String field(String json) {
    try {
      String value = new ObjectMapper().readTree(json).path("token").asText();
      if (!value.isEmpty()) {
        return value;
      }
    } catch (JsonProcessingException _) {
      // The parser's message would show a part of the secret.
    }
    throw new IllegalStateException(
        "The secret of the Slack function holds no token, so nothing can be posted. Store the bot's"
            + " token as it is, or as JSON with the field token.");
  }
}
