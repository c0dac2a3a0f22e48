package io.truelabel.standin.core;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the wire formats write them. */
public final class WireTime {
  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private WireTime() {}

  /** Always with three digits of milliseconds: {@code 2026-03-03T04:17:51.000Z}. */
  public static String iso(Instant time) {
    return MILLISECONDS.format(time);
  }

  /** Seconds since 1970 with a fraction, as AWS JSON 1.1 writes times. */
  public static double epochSeconds(Instant time) {
    return time.toEpochMilli() / 1000.0;
  }

  /** The reverse of {@link #epochSeconds}, to the millisecond. */
  public static Instant ofEpochSeconds(double seconds) {
    return Instant.ofEpochMilli(Math.round(seconds * 1000));
  }
}
