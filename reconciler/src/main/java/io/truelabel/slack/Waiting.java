package io.truelabel.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Keeps to one message a second and channel (Slack, Rate limits), within the time there is. */
final class Waiting {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Clock clock;
  private final Sleep sleep;
  private final Map<String, Instant> next = new HashMap<>();

  /** Waits for a while. */
  @FunctionalInterface
  interface Sleep {
    void forAWhile(Duration time) throws InterruptedException;
  }

  Waiting(Clock clock, Sleep sleep) {
    this.clock = clock;
    this.sleep = sleep;
  }

  /**
   * Waits until a channel may be posted to, and takes the turn.
   *
   * @throws PostingFailedException when that is after the deadline
   */
  void turn(String channel, Instant deadline) {
    Instant now = clock.instant();
    Instant turn = next.getOrDefault(channel, now);
    if (turn.isAfter(deadline)) {
      throw new PostingFailedException(
          "Slack asks to wait longer than this function may run, so not everything was posted.");
    }
    if (turn.isAfter(now)) {
      pause(Duration.between(now, turn));
    }
    next.put(channel, clock.instant().plus(PAUSE));
  }

  /** Slack asked not to post to a channel for a while. */
  void holdOff(String channel, Duration time) {
    next.put(channel, clock.instant().plus(time));
  }

  private void pause(Duration time) {
    try {
      sleep.forAWhile(time);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new PostingFailedException("Interrupted before everything was posted.", stopped);
    }
  }
}
