package io.truelabel.sampleorg;

import java.time.Instant;

/**
 * One bucket as AWS Config sees it.
 *
 * @param status the status of its newest configuration item
 * @param tags the tags in that item
 * @param capturedAt when that item was captured
 * @param oversized whether the item is too large for an event, so that it must be fetched
 */
public record ConfigView(ItemStatus status, Tags tags, Instant capturedAt, boolean oversized) {

  /** Recorded, of ordinary size. */
  public static ConfigView recorded(Tags tags, Instant capturedAt) {
    return new ConfigView(ItemStatus.OK, tags, capturedAt, false);
  }

  public ConfigView withStatus(ItemStatus changed, Instant at) {
    return new ConfigView(changed, tags, at, oversized);
  }

  public ConfigView withTags(Tags changed, Instant at) {
    return new ConfigView(status, changed, at, oversized);
  }

  public ConfigView withOversized(boolean changed) {
    return new ConfigView(status, tags, capturedAt, changed);
  }
}
