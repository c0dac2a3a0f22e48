package io.truelabel.heal;

import io.truelabel.sweep.Shard;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps a program from asking AWS Config more than once a minute in one account and Region: a limit
 * of StartConfigRulesEvaluation. It outlives single sweeps, and is safe for use by many threads.
 */
public final class Pace {
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Clock clock;
  private final Map<Shard, Instant> asked = new HashMap<>();

  /** A pace by this clock. */
  public Pace(Clock clock) {
    this.clock = clock;
  }

  /** Takes the turn to ask; whether it was there to be taken. */
  synchronized boolean take(Shard shard) {
    Instant now = clock.instant();
    if (now.isBefore(asked.getOrDefault(shard, Instant.MIN).plus(PAUSE))) {
      return false;
    }
    asked.put(shard, now);
    return true;
  }
}
