package io.truelabel.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.truelabel.aws.StateBucket;
import io.truelabel.sweep.PlainJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Notes in the state bucket what was posted, so that a message that is delivered twice is posted
 * once.
 *
 * <p>One object for each message of the stream, written under the condition that nobody else wrote:
 * before the first channel, after each, and at the end. Only when the process dies, or Slack's
 * answer is lost, between posting and noting it, a channel hears the same twice.
 */
final class Receipts {
  /** The longest that a function of Lambda runs: whoever began before that posts no more. */
  private static final Duration LONGEST_RUN = Duration.ofMinutes(15);

  private final StateBucket bucket;
  private final Clock clock;

  Receipts(StateBucket bucket, Clock clock) {
    this.bucket = bucket;
    this.clock = clock;
  }

  /** A receipt and the version of it that is in the bucket. */
  record Held(String key, String eTag, Receipt receipt) {}

  /**
   * Takes the right to post a message; empty when it was posted to the end.
   *
   * @throws PostingFailedException when another invocation posts it right now
   */
  Optional<Held> take(String messageId, String invocation) {
    String key = "slack/v1/" + messageId + ".json";
    Optional<StateBucket.Stored> stored = bucket.find(key);
    if (stored.isEmpty()) {
      return Optional.of(write(new Held(key, "", Receipt.begun(invocation, clock.instant()))));
    }
    Receipt before = read(stored.get().content());
    if (before.done()) {
      return Optional.empty();
    }
    requireFree(before, invocation);
    Receipt mine = before.taken(invocation, clock.instant());
    return Optional.of(write(new Held(key, stored.get().eTag(), mine)));
  }

  private void requireFree(Receipt before, String invocation) {
    boolean running = before.since().plus(LONGEST_RUN).isAfter(clock.instant());
    if (running && !before.holder().equals(invocation)) {
      throw new PostingFailedException(
          "Another invocation of this function may be posting the same message; Lambda tries again"
              + " later.");
    }
  }

  Held posted(Held held, String channel) {
    return write(new Held(held.key(), held.eTag(), held.receipt().with(channel)));
  }

  void finished(Held held) {
    write(new Held(held.key(), held.eTag(), held.receipt().finished()));
  }

  private Held write(Held held) {
    String writer = held.receipt().holder() + " " + UUID.randomUUID();
    byte[] json = PlainJson.compact(held.receipt()).getBytes(UTF_8);
    String eTag = bucket.writeIf(held.key(), held.eTag(), writer, json);
    return new Held(held.key(), eTag, held.receipt());
  }

  private static Receipt read(byte[] json) {
    try {
      return PlainJson.read(new ByteArrayInputStream(json), Receipt.class);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
