package io.truelabel.sweep;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What one sweep is to do.
 *
 * @param sweepId names this sweep in its report, its messages and its logs
 * @param startedAt the time that every bucket is judged at
 * @param centralAccount the Macie administrator, whose view of the organization is read
 * @param regions the Regions to read, sorted and each once
 * @param apply whether anybody is told; without it the sweep only reads
 */
public record SweepPlan(
    String sweepId, Instant startedAt, String centralAccount, List<String> regions, boolean apply) {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  public SweepPlan {
    regions = regions.stream().distinct().sorted().toList();
    if (regions.isEmpty()) {
      throw new IllegalArgumentException(
          "A sweep needs at least one Region. Name the Regions in which Macie is enabled.");
    }
  }

  /** A plan for a sweep that starts now; the time names it. */
  public static SweepPlan starting(
      Instant now, String centralAccount, List<String> regions, boolean apply) {
    return new SweepPlan("sweep-" + NAME.format(now), now, centralAccount, regions, apply);
  }
}
