package io.truelabel.standin.core;

import java.time.Instant;

/** Texts that sort as the numbers and times behind them do: the keys of sorted lists. */
public final class SortKey {
  private static final int DIGITS = 20;

  private SortKey() {}

  /** The number must not be negative. */
  public static String of(long number) {
    return padded(number, DIGITS);
  }

  /** Keeps the full precision of the time. */
  public static String of(Instant time) {
    return padded(time.getEpochSecond(), DIGITS) + padded(time.getNano(), 9);
  }

  /** The time again of which {@link #of(Instant)} made a key. */
  public static Instant time(String key) {
    return Instant.ofEpochSecond(
        Long.parseLong(key.substring(0, DIGITS)), Long.parseLong(key.substring(DIGITS)));
  }

  private static String padded(long number, int width) {
    String digits = Long.toString(number);
    return "0".repeat(width - digits.length()) + digits;
  }
}
