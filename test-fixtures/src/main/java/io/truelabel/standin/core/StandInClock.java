package io.truelabel.standin.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * The time of the data: stands still until it is moved. Credentials do not follow it; they expire
 * by the wall clock, because clients compare them with theirs.
 */
public final class StandInClock extends Clock {
  private final AtomicReference<Instant> now;
  private final ZoneId zone;

  public StandInClock(Instant start) {
    this(new AtomicReference<>(start), ZoneOffset.UTC);
  }

  private StandInClock(AtomicReference<Instant> now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  public Instant moveTo(Instant time) {
    now.set(time);
    return time;
  }

  public Instant advance(Duration by) {
    UnaryOperator<Instant> later = time -> time.plus(by);
    return now.updateAndGet(later);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new StandInClock(now, other);
  }
}
