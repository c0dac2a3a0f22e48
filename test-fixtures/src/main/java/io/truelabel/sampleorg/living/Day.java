package io.truelabel.sampleorg.living;

import io.truelabel.sampleorg.Bucket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One day in the life of one bucket.
 *
 * @param number of the night that follows, from 1
 * @param morning when the day's work begins
 * @param random where the owner's whims come from
 */
record Day(int number, Instant morning, Owner owner, Bucket bucket, SplittableRandom random) {

  private static final int WORKING_SECONDS = 12 * 3600;

  String name() {
    return bucket.name();
  }

  /** A moment of the working day. */
  Instant moment() {
    return morning.plusSeconds(random.nextInt(WORKING_SECONDS));
  }

  /** Long after everybody went home. */
  Instant lateAtNight() {
    return morning.plus(Duration.ofHours(15));
  }

  /** Whether today is this day of a period, counted from 1. */
  boolean is(int day, int period) {
    return number % period == day % period;
  }

  /** True on one day in so many, by chance. */
  boolean oneIn(int days) {
    return random.nextInt(days) == 0;
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
