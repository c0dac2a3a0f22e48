package io.truelabel.nightly;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Duration;

/** Does one thing when time is up, unless it is closed before. */
final class TimeLimit implements AutoCloseable {
  /** Left for writing results down, when a function's time is nearly up. */
  private static final Duration RESERVE = Duration.ofSeconds(60);

  private final Thread waiting;

  private TimeLimit(Thread waiting) {
    this.waiting = waiting;
  }

  static TimeLimit after(Duration time, Runnable then) {
    return new TimeLimit(Thread.startVirtualThread(() -> waitAndRun(time, then)));
  }

  /** Does something a minute before the time of a function is up. */
  static TimeLimit endOf(Context context, Runnable then) {
    return after(Duration.ofMillis(context.getRemainingTimeInMillis()).minus(RESERVE), then);
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
