package io.truelabel.slack;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.util.json.GsonFactory;
import io.truelabel.text.Shortened;
import java.util.ArrayList;
import java.util.List;

/** The blocks of one message, which grow as long as Slack takes them. */
final class Blocks {
  /** Slack takes 50; some are kept for the end. */
  private static final int MOST = 46;

  /** Characters of JSON; see {@link ChannelMessage}. */
  private static final int LONGEST = 9_000;

  private static final int HEADER = 150;
  private static final int TEXT = 3_000;

  private final List<LayoutBlock> blocks = new ArrayList<>();
  private int length;

  /** A line in large letters, which knows no markup. */
  Blocks header(String text) {
    return append(
        HeaderBlock.builder()
            .text(PlainTextObject.builder().text(Shortened.to(HEADER, text)).emoji(false).build())
            .build());
  }

  /** A line in small letters. */
  Blocks context(String mrkdwn) {
    return append(ContextBlock.builder().elements(List.of(text(mrkdwn))).build());
  }

  Blocks divider() {
    return append(DividerBlock.builder().build());
  }

  Blocks section(String mrkdwn) {
    return append(sectionBlock(mrkdwn));
  }

  /** Adds sections, if there is room for all of them and for what must follow. */
  boolean fits(List<String> sections) {
    List<LayoutBlock> more = sections.stream().map(Blocks::sectionBlock).toList();
    int longer = more.stream().mapToInt(Blocks::length).sum();
    if (blocks.size() + more.size() > MOST || length + longer > LONGEST) {
      return false;
    }
    more.forEach(this::append);
    return true;
  }

  List<LayoutBlock> all() {
    return List.copyOf(blocks);
  }

  private Blocks append(LayoutBlock block) {
    blocks.add(block);
    length += length(block);
    return this;
  }

  private static LayoutBlock sectionBlock(String mrkdwn) {
    return SectionBlock.builder().text(text(mrkdwn)).build();
  }

  /** Verbatim: Slack makes no links of what looks like an address, a channel or a name. */
  private static MarkdownTextObject text(String mrkdwn) {
    return MarkdownTextObject.builder().text(Shortened.to(TEXT, mrkdwn)).verbatim(true).build();
  }

  private static int length(LayoutBlock block) {
    return GsonFactory.createSnakeCase().toJson(block).length() + 1;
  }
}
