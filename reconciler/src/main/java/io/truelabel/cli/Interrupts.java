package io.truelabel.cli;

import io.truelabel.cli.terminal.ShutdownHook;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a command come to a clean end when Ctrl-C, or whoever stops the process, asks for it. */
@FunctionalInterface
interface Interrupts {

  /** Nobody can interrupt. */
  Interrupts NONE = stop -> () -> {};

  /**
   * From now until the handle is closed, an interrupt runs {@code stop} and waits for the close.
   */
  Handle during(Runnable stop);

  /** Ends the watch for interrupts. */
  interface Handle extends AutoCloseable {

    @Override
    void close();
  }

  /** The interrupts of this process, by way of its shutdown. It ends with exit code 130. */
  static Interrupts ofProcess(Duration patience) {
    return stop -> {
      CountDownLatch closed = new CountDownLatch(1);
      ShutdownHook hook = ShutdownHook.of(() -> stopAndWait(stop, closed, patience));
      return () -> {
        closed.countDown();
        hook.close();
      };
    };
  }

  private static void stopAndWait(Runnable stop, CountDownLatch closed, Duration patience) {
    stop.run();
    try {
      if (!closed.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        Thread.currentThread().interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
