package io.truelabel.cli;

import io.truelabel.cli.terminal.Screen;
import io.truelabel.sweep.SweepPlan;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Progress for a log: one line when a sweep begins, and one for each Region that is done. */
final class LineProgress implements Progress {

  private final Screen screen;
  private final Map<String, LongAdder> buckets = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> findings = new ConcurrentHashMap<>();

  LineProgress(Screen screen) {
    this.screen = screen;
  }

  @Override
  public void started(SweepPlan plan) {
    screen.line("Reading " + String.join(", ", plan.regions()) + " ...");
  }

  @Override
  public void bucketPage(String region, int count) {
    add(buckets, region, count);
  }

  @Override
  public void findingPage(String region, int count) {
    add(findings, region, count);
  }

  @Override
  public void regionDone(String region) {
    screen.line(
        "%s: %s, %s"
            .formatted(
                region,
                Counted.of(sum(buckets, region), "bucket"),
                Counted.of(sum(findings, region), "finding")));
  }

  @Override
  public void close() {}

  private static void add(Map<String, LongAdder> counts, String region, int count) {
    counts.computeIfAbsent(region, _ -> new LongAdder()).add(count);
  }

  private static long sum(Map<String, LongAdder> counts, String region) {
    LongAdder count = counts.get(region);
    return count == null ? 0 : count.sum();
  }
}
