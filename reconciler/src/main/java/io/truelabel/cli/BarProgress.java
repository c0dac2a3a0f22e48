package io.truelabel.cli;

import io.truelabel.cli.terminal.Screen;
import io.truelabel.sweep.SweepPlan;
import java.util.concurrent.atomic.LongAdder;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress for a person: a bar of the Regions that are done, and counts that move in between. */
final class BarProgress implements Progress {

  private static final int UPDATE_MILLIS = 100;

  private final ProgressBar bar;
  private final LongAdder buckets = new LongAdder();
  private final LongAdder findings = new LongAdder();

  BarProgress(Screen screen) {
    this.bar =
        new ProgressBarBuilder()
            .setTaskName("Regions")
            .setUpdateIntervalMillis(UPDATE_MILLIS)
            .setStyle(style(screen))
            .setConsumer(new ConsoleProgressBarConsumer(screen.stream(), screen.width() - 1))
            .continuousUpdate()
            .hideEta()
            .clearDisplayOnFinish()
            .build();
  }

  private static ProgressBarStyle style(Screen screen) {
    return screen.canShow("█│") ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII;
  }

  @Override
  public void started(SweepPlan plan) {
    bar.maxHint(plan.regions().size());
    count();
  }

  @Override
  public void bucketPage(String region, int count) {
    buckets.add(count);
    count();
  }

  @Override
  public void findingPage(String region, int count) {
    findings.add(count);
    count();
  }

  @Override
  public void regionDone(String region) {
    bar.step();
  }

  private void count() {
    bar.setExtraMessage(
        " %s, %s"
            .formatted(Counted.of(buckets.sum(), "bucket"), Counted.of(findings.sum(), "finding")));
  }

  @Override
  public void close() {
    bar.close();
  }
}
