package io.truelabel.standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Slack's rules for the blocks of a message (Block Kit reference; chat.postMessage). */
final class BlockRules {
  private static final int BLOCKS = 50;
  private static final int ALL_TEXT = 13_200;
  private static final int HEADER = 150;
  private static final int SECTION = 3_000;
  private static final int CONTEXT_ELEMENTS = 10;

  private BlockRules() {}

  /** The error that Slack answers; empty when it takes the blocks. */
  static Optional<String> problem(JsonNode blocks) {
    if (!blocks.isArray() || blocks.isEmpty() || blocks.size() > BLOCKS) {
      return Optional.of("invalid_blocks");
    }
    for (JsonNode block : blocks) {
      if (!fits(block)) {
        return Optional.of("invalid_blocks");
      }
    }
    return blocks.toString().length() > ALL_TEXT
        ? Optional.of("msg_blocks_too_long")
        : Optional.empty();
  }

  private static boolean fits(JsonNode block) {
    return switch (block.path("type").asText()) {
      case "divider" -> true;
      case "header" ->
          type(block.path("text")).equals("plain_text") && within(block.path("text"), HEADER);
      case "section" -> within(block.path("text"), SECTION);
      case "context" -> context(block.path("elements"));
      default -> false;
    };
  }

  private static boolean context(JsonNode elements) {
    boolean fits = !elements.isEmpty() && elements.size() <= CONTEXT_ELEMENTS;
    for (JsonNode element : elements) {
      fits &= within(element, SECTION);
    }
    return fits;
  }

  private static boolean within(JsonNode text, int longest) {
    String kind = type(text);
    int length = text.path("text").asText().length();
    return (kind.equals("plain_text") || kind.equals("mrkdwn")) && length > 0 && length <= longest;
  }

  private static String type(JsonNode text) {
    return text.path("type").asText();
  }
}
