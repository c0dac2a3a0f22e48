package io.truelabel.nightly;

import java.time.Duration;

/** Does one thing when time is up, unless it is closed before. */
final class TimeLimit implements AutoCloseable {
  private final Thread waiting;

  private TimeLimit(Thread waiting) {
    this.waiting = waiting;
  }

  static TimeLimit after(Duration time, Runnable then) {
    return new TimeLimit(Thread.startVirtualThread(() -> waitAndRun(time, then)));
  }

  private static void waitAndRun(Duration time, Runnable then) {
    try {
      Thread.sleep(time);
      then.run();
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    waiting.interrupt();
  }
}
