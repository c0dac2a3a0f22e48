package io.truelabel.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import okhttp3.OkHttpClient;

/**
 * Posts messages through Slack's client, waits when asked to, and renews the token when refused.
 */
final class Chat implements AutoCloseable {
  private static final int TOO_MANY = 429;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** What Slack answers when a token is not good any more (chat.postMessage, Errors). */
  private static final Set<String> TOKEN_REFUSED =
      Set.of("invalid_auth", "not_authed", "token_revoked", "token_expired", "account_inactive");

  /** What it answers when nobody will be able to post to a channel before somebody mends it. */
  private static final Set<String> CHANNEL_REFUSED =
      Set.of(
          "channel_not_found",
          "not_in_channel",
          "is_archived",
          "restricted_action",
          "restricted_action_read_only_channel");

  private final Slack slack;
  private final SlackToken token;
  private final Waiting waiting;

  /** A way to Slack, whose methods are under an address such as {@code https://slack.com/api/}. */
  Chat(String endpoint, SlackToken token, Waiting waiting) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(endpoint);
    config.setStatsEnabled(false);
    config.setHttpClientCallTimeoutMillis((int) PATIENCE.toMillis());
    OkHttpClient http =
        SlackHttpClient.buildOkHttpClient(config)
            .newBuilder()
            .retryOnConnectionFailure(false) // it would post again what may be posted
            .build();
    this.slack = Slack.getInstance(config, new SlackHttpClient(http));
    this.token = token;
    this.waiting = waiting;
  }

  /**
   * Posts a message.
   *
   * @param deadline after which it waits no more
   * @return why the channel cannot be used; empty when the message was posted
   * @throws PostingFailedException when it is not known to be posted, or another time may help
   */
  Optional<String> post(ChannelMessage message, Instant deadline) {
    String used = token.current();
    String error = answer(message, used, deadline);
    if (TOKEN_REFUSED.contains(error)) {
      error = answer(message, token.insteadOf(used), deadline);
    }
    if (error.isEmpty() || CHANNEL_REFUSED.contains(error)) {
      return Optional.of(error).filter(text -> !text.isEmpty());
    }
    throw new PostingFailedException(
        "Slack refused a message to the channel %s: %s. %s"
            .formatted(message.channel(), error, remedy(error)));
  }

  private static String remedy(String error) {
    return TOKEN_REFUSED.contains(error)
        ? "Store a token of the app that is installed now in the secret."
        : "See chat.postMessage in Slack's documentation; Lambda tries again.";
  }

  /** Slack's error; empty when the message was posted. */
  private String answer(ChannelMessage message, String with, Instant deadline) {
    while (true) {
      waiting.turn(message.channel(), deadline);
      try {
        ChatPostMessageResponse answer = methods(with).chatPostMessage(request(message));
        return answer.isOk()
            ? ""
            : Objects.requireNonNullElse(answer.getError(), "no reason given");
      } catch (SlackApiException e) {
        waiting.holdOff(message.channel(), wait(e));
      } catch (IOException e) {
        throw new PostingFailedException(
            "There was no answer from Slack, so nobody knows whether a message was posted.", e);
      }
    }
  }

  private MethodsClient methods(String with) {
    return slack.methods(with);
  }

  /** How long Slack asks to wait. */
  private static Duration wait(SlackApiException failure) {
    int status = failure.getResponse().code();
    if (status != TOO_MANY) {
      throw new PostingFailedException("Slack answered with status " + status + ".", failure);
    }
    String seconds = failure.getResponse().header("Retry-After", "1");
    return Duration.ofSeconds(
        seconds != null && seconds.matches("[0-9]{1,5}") ? Long.parseLong(seconds) : 1);
  }

  private static ChatPostMessageRequest request(ChannelMessage message) {
    return ChatPostMessageRequest.builder()
        .channel(message.channel())
        .text(message.text())
        .blocks(message.blocks())
        .parse("none")
        .linkNames(false)
        .unfurlLinks(false)
        .unfurlMedia(false)
        .build();
  }

  @Override
  public void close() {
    try {
      slack.close();
    } catch (Exception e) { // that is what Slack's client declares
      throw new IllegalStateException("Slack's client could not be closed.", e);
    }
  }
}
