package io.truelabel.sweep;

import java.time.Instant;
import java.util.List;

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

  public SweepPlan {
    regions = regions.stream().distinct().sorted().toList();
    if (regions.isEmpty()) {
      throw new IllegalArgumentException(
          "A sweep needs at least one Region. Name the Regions in which Macie is enabled.");
    }
  }
}
