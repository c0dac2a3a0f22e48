package io.truelabel.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * A message for one channel.
 *
 * @param text what notifications show
 * @param blocks at most 50, and under 10,000 characters as JSON: above some 13,000 Slack answers
 *     {@code msg_blocks_too_long}, although no document says so
 */
record ChannelMessage(String channel, String text, List<LayoutBlock> blocks) {
  ChannelMessage {
    blocks = List.copyOf(blocks);
  }

  ChannelMessage to(String other) {
    return new ChannelMessage(other, text, blocks);
  }
}
