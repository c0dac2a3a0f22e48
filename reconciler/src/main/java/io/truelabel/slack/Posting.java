package io.truelabel.slack;

import com.slack.api.model.block.LayoutBlock;
import io.truelabel.alert.AlertData;
import io.truelabel.log.JsonLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings one alert to the channels of its teams, each once. */
final class Posting {
  private final SlackSettings settings;
  private final Chat chat;
  private final Receipts receipts;
  private final JsonLog log;

  Posting(SlackSettings settings, Chat chat, Receipts receipts, JsonLog log) {
    this.settings = settings;
    this.chat = chat;
    this.receipts = receipts;
    this.log = log;
  }

  /**
   * Posts what was not posted yet.
   *
   * @param held the right to do so
   * @param deadline after which nothing is waited for
   * @throws PostingFailedException when a channel did not get its message; those that did have it
   */
  void post(AlertData alert, Receipts.Held held, Instant deadline) {
    Receipts.Held now = held;
    List<PostingFailedException> failures = new ArrayList<>();
    for (ChannelMessage message : messages(alert)) {
      if (now.receipt().posted().contains(message.channel())) {
        continue;
      }
      try {
        deliver(message, deadline);
        now = receipts.posted(now, message.channel());
      } catch (PostingFailedException failed) {
        failures.add(failed);
      }
    }
    if (!failures.isEmpty()) {
      failures.stream().skip(1).forEach(failures.getFirst()::addSuppressed);
      throw failures.getFirst();
    }
    receipts.finished(now);
  }

  /** One message for each channel; what did not fit into the alert is said in the default one. */
  List<ChannelMessage> messages(AlertData alert) {
    Map<String, List<AlertData.Bucket>> byChannel = new LinkedHashMap<>();
    for (AlertData.Bucket bucket : alert.buckets()) {
      String channel = settings.channelOf(bucket.team());
      byChannel.computeIfAbsent(channel, _ -> new ArrayList<>()).add(bucket);
    }
    if (alert.left() > 0) {
      byChannel.computeIfAbsent(settings.channel(), _ -> new ArrayList<>());
    }
    return byChannel.entrySet().stream()
        .map(channel -> message(channel.getKey(), alert, channel.getValue()))
        .toList();
  }

  private ChannelMessage message(String channel, AlertData alert, List<AlertData.Bucket> buckets) {
    AlertBlocks view = new AlertBlocks(alert, buckets);
    int left = channel.equals(settings.channel()) ? alert.left() : 0;
    List<LayoutBlock> blocks = view.blocks(left);
    return new ChannelMessage(channel, view.text(), blocks);
  }

  /** A channel that cannot be used silences nobody: the default channel gets its message. */
  private void deliver(ChannelMessage message, Instant deadline) {
    Optional<String> refused = chat.post(message, deadline);
    if (refused.isEmpty()) {
      return;
    }
    log.warn(
        "Slack refuses a channel",
        Map.of(
            "channel", message.channel(),
            "error", refused.get(),
            "remedy", "Invite the app to the channel, or give its team another."));
    Optional<String> again =
        message.channel().equals(settings.channel())
            ? refused
            : chat.post(message.to(settings.channel()), deadline);
    if (again.isPresent()) {
      throw new PostingFailedException(
          "The channel %s cannot be used: %s. Invite the app to it, or set TRUELABEL_SLACK_CHANNEL."
              .formatted(settings.channel(), again.get()));
    }
  }
}
