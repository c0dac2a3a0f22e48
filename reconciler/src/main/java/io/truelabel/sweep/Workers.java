package io.truelabel.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Does many things that mostly wait at a time, each on a virtual thread, never more than allowed.
 */
public final class Workers {
  private final int atOnce;

  /** Workers of which at most so many are busy at a time. */
  public Workers(int atOnce) {
    this.atOnce = atOnce;
  }

  /**
   * Applies the work to every item and answers in the order of the items.
   *
   * <p>The work tells of a failure by its result. If it throws nevertheless, the others are still
   * done, and then the first exception is thrown on.
   */
  public <T, R> List<R> map(List<T> items, Function<T, R> work) {
    Semaphore permits = new Semaphore(atOnce);
    List<Future<R>> futures = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (T item : items) {
        futures.add(threads.submit(limited(permits, () -> work.apply(item))));
      }
    }
    return futures.stream().map(Workers::result).toList();
  }

  private static <R> Callable<R> limited(Semaphore permits, Callable<R> work) {
    return () -> {
      permits.acquire();
      try {
        return work.call();
      } finally {
        permits.release();
      }
    };
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A worker failed.", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for a worker.", e);
    }
  }
}
