package io.truelabel.inventory;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** A value that is found out when it is first asked for, once, however many ask at a time. */
final class Once<T> {
  private final FutureTask<T> task;

  Once(Supplier<T> source) {
    this.task = new FutureTask<>(source::get);
  }

  /** The value; those who ask while it is found out wait for it. */
  T get() {
    task.run();
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for an answer.", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }
}
