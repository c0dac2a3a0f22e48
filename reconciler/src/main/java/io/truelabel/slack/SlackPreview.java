package io.truelabel.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.TextObject;
import io.truelabel.alert.AlertData;
import io.truelabel.sweep.PlainJson;
import io.truelabel.text.Paragraph;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Shows in a terminal what a channel of Slack would show. */
public final class SlackPreview {
  private SlackPreview() {}

  /**
   * The lines of an alert, as the channel of one team would show it.
   *
   * @param data what the stream carries for functions
   * @throws IOException when that is no alert of ours
   */
  public static List<String> of(String data, String team) throws IOException {
    AlertData alert =
        PlainJson.read(new ByteArrayInputStream(data.getBytes(UTF_8)), AlertData.class);
    List<AlertData.Bucket> own =
        alert.buckets().stream().filter(bucket -> bucket.team().equals(team)).toList();
    return of(new AlertBlocks(alert, own).blocks(0));
  }

  static List<String> of(List<LayoutBlock> blocks) {
    return blocks.stream().flatMap(SlackPreview::lines).toList();
  }

  private static Stream<String> lines(LayoutBlock block) {
    return switch (block) {
      case HeaderBlock header -> paragraph(0, header.getText().getText());
      case ContextBlock context ->
          context.getElements().stream()
              .filter(TextObject.class::isInstance)
              .flatMap(text -> paragraph(0, ((TextObject) text).getText()));
      case SectionBlock section -> section(section.getText().getText());
      default -> Stream.of("");
    };
  }

  private static Stream<String> section(String mrkdwn) {
    boolean title = mrkdwn.startsWith("*") && mrkdwn.indexOf('*', 1) == mrkdwn.length() - 1;
    return title
        ? Stream.concat(Stream.of(""), paragraph(0, mrkdwn))
        : mrkdwn.lines().flatMap(line -> paragraph(line.startsWith("*") ? 0 : 2, line));
  }

  private static Stream<String> paragraph(int indent, String mrkdwn) {
    String text = mrkdwn.replace("*", "").replaceAll("<[^|>]*\\|([^>]*)>", "$1");
    return Paragraph.of(
        indent, text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
        .stream();
  }
}
