package io.truelabel.sweep;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What one sweep is to do.
 *
 * @param sweepId names this sweep in its report, its messages and its logs
 * @param startedAt the time that every bucket is judged at
 * @param centralAccount the Macie administrator, whose view of the organization is read
 * @param regions the Regions to read, sorted and each once
 * @param apply whether anything is written and anybody told; without it the sweep only reads
 * @param first the shards that the last sweep did not come to
 */
public record SweepPlan(
    String sweepId,
    Instant startedAt,
    String centralAccount,
    List<String> regions,
    boolean apply,
    Set<Shard> first) {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  public SweepPlan {
    first = Set.copyOf(first);
    regions = regions.stream().distinct().sorted().toList();
    if (regions.isEmpty()) {
      throw new IllegalArgumentException(
          "A sweep needs at least one Region. Name the Regions in which Macie is enabled.");
    }
  }

  /** A plan for a sweep that starts now; the time names it. */
  public static SweepPlan starting(
      Instant now, String centralAccount, List<String> regions, boolean apply) {
    return new SweepPlan(
        "sweep-" + NAME.format(now), now, centralAccount, regions, apply, Set.of());
  }

  /** This, beginning with the shards that the last sweep did not come to. */
  public SweepPlan beginningWith(Set<Shard> left) {
    return new SweepPlan(sweepId, startedAt, centralAccount, regions, apply, left);
  }
}
