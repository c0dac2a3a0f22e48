package io.truelabel.setup;

import java.time.Duration;

/** Waits for a while; a test's pause moves a clock instead. */
@FunctionalInterface
interface Pause {
  void of(Duration time) throws InterruptedException;

  /** Waits, and takes an interruption for a failure. */
  static void take(Pause pause, Duration time) {
    try {
      pause.of(time);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new SetupFailedException("The function was interrupted before it was done.", stopped);
    }
  }
}
