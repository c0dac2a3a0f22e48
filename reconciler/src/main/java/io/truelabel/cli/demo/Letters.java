package io.truelabel.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.cli.terminal.Cell;
import io.truelabel.cli.terminal.Column;
import io.truelabel.cli.terminal.Screen;
import io.truelabel.cli.terminal.Table;
import io.truelabel.slack.SlackPreview;
import io.truelabel.text.Printable;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Shows what arrived on the topics. */
final class Letters {

  private final List<JsonNode> messages;

  Letters(Stream<JsonNode> messages) {
    this.messages = messages.sorted(Comparator.comparing(Letters::topic)).toList();
  }

  /** One line for each message. */
  void list(Screen screen) {
    Table table =
        new Table(
            List.of(Column.name("TOPIC", 16), Column.whole("ACCOUNT"), Column.text("SUBJECT", 20)));
    for (JsonNode message : messages) {
      table.add(
          List.of(
              Cell.of(topic(message)),
              Cell.of(part(message, 4)),
              Cell.of(message.path("subject").asText())));
    }
    table.write(screen, 2);
  }

  /** The first paragraphs of the message to one topic, as its subscribers by e-mail read it. */
  void show(String topicName, int lines, Screen screen) {
    messages.stream()
        .filter(message -> topic(message).equals(topicName))
        .findFirst()
        .ifPresent(message -> show(message, lines, screen));
  }

  /** The same as Slack would show it in the channel of one team, from the stream. */
  void slack(String streamName, String team, int lines, Screen screen) throws IOException {
    for (JsonNode message : messages) {
      if (topic(message).equals(streamName)) {
        String data = message.path("texts").path("lambda").asText();
        beginning(SlackPreview.of(data, team), lines, screen);
      }
    }
  }

  private static void show(JsonNode message, int lines, Screen screen) {
    line("Subject: " + message.path("subject").asText(), screen);
    line("", screen);
    JsonNode texts = message.path("texts");
    List<String> text = texts.path("email").asText(texts.path("default").asText()).lines().toList();
    int paragraphs =
        text.size() <= lines ? text.size() : text.subList(0, lines).lastIndexOf("") + 1;
    beginning(text, paragraphs, screen);
  }

  private static void beginning(List<String> text, int shown, Screen screen) {
    text.stream().limit(shown).forEach(line -> line(line, screen));
    if (text.size() > shown) {
      line("(and %s more lines)".formatted(text.size() - shown), screen);
    }
  }

  private static void line(String text, Screen screen) {
    screen.line("  " + screen.palette().faint("|") + (" " + Printable.of(text)).stripTrailing());
  }

  private static String topic(JsonNode message) {
    return part(message, 5);
  }

  /** A part of the topic's ARN, {@code arn:PARTITION:sns:REGION:ACCOUNT:NAME}. */
  private static String part(JsonNode message, int index) {
    return message.path("topicArn").asText().split(":", -1)[index];
  }
}
