package io.truelabel.setup;

import io.truelabel.log.JsonLog;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/**
 * Tells CloudFormation of a failure before Lambda ends the function, for otherwise a stack waits an
 * hour without a word.
 */
final class Watchdog implements AutoCloseable {
  private final Thread waiting;

  private Watchdog(Thread waiting) {
    this.waiting = waiting;
  }

  static Watchdog after(Duration time, Answering answering, StackAnswer late, JsonLog log) {
    return new Watchdog(
        Thread.startVirtualThread(() -> {
          if (asleep(time)) {
            bark(answering, late, log);
          }
        }));
  }

  private static boolean asleep(Duration time) {
    try {
      Thread.sleep(time);
      return true;
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
      return false;
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

  @Override
  public void close() {
    waiting.interrupt();
  }
}
