package io.truelabel.report.html;

import io.truelabel.text.Printable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How numbers, times and what owners wrote stand on the page. */
final class Words {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Words() {}

  /** A number with a separator for thousands. */
  static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** A number of things; the plural takes an s. */
  static String counted(long count, String thing) {
    return number(count) + " " + thing + (count == 1 ? "" : "s");
  }

  /** A share of a whole in per cent; never rounded up to all, nor down to nothing. */
  static String percent(long part, long whole) {
    if (whole == 0) {
      return "–";
    }
    long rounded = Math.round(100.0 * part / whole);
    boolean exact = part == 0 || part == whole;
    return (exact ? rounded : Math.clamp(rounded, 1, 99)) + "%";
  }

  /** A time to the minute. */
  static String time(Instant instant) {
    return TIME.format(instant);
  }

  /** A word of ours in lower case. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** What somebody else wrote, without anything that hides or turns the direction of reading. */
  static String foreign(String text) {
    return Printable.of(text);
  }

  /** An address on the page that shows the buckets with this value. */
  static String filter(String field, String value) {
    return "#" + field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
