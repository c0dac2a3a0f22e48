package io.truelabel.setup;

import io.truelabel.log.JsonLog;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Tells CloudFormation of a failure before Lambda ends the function, for otherwise a stack waits an
 * hour without a word.
 */
final class Watchdog implements AutoCloseable {
  private final CountDownLatch over;
  private final Thread watch;

  private Watchdog(CountDownLatch over, Thread watch) {
    this.over = over;
    this.watch = watch;
  }

  static Watchdog after(Duration time, Answering answering, StackAnswer late, JsonLog log) {
    CountDownLatch over = new CountDownLatch(1);
    return new Watchdog(
        over,
        Thread.startVirtualThread(() -> {
          if (!awaited(over, time)) {
            bark(answering, late, log);
          }
        }));
  }

  private static boolean awaited(CountDownLatch over, Duration time) {
    try {
      return over.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static void bark(Answering answering, StackAnswer late, JsonLog log) {
    try {
      if (answering.give(late)) {
        log.error("time is up", Map.of("reason", late.reason()));
      }
    } catch (IOException | RuntimeException undelivered) {
      log.error("CloudFormation was not answered", Map.of("why", undelivered));
    }
  }

  /** Lets an answer that is on its way arrive: after this Lambda may freeze the process. */
  @Override
  public void close() {
    over.countDown();
    try {
      watch.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
