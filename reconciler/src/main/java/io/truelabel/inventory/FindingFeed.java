package io.truelabel.inventory;

import io.truelabel.aws.FindingsRead;
import io.truelabel.evidence.Finding;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads findings in the background, a page ahead, so that two readings that are each in the order
 * of time can be handed on as one. The watermark of a ledger rests on that order.
 */
final class FindingFeed implements AutoCloseable {
  private static final int PAGE = 50;

  private sealed interface Step {
    record Next(Finding finding) implements Step {}

    record End(FindingsRead read) implements Step {}

    record Broken(RuntimeException cause) implements Step {}
  }

  private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(PAGE);
  private final Thread reader;
  private @Nullable Step head;

  private FindingFeed(Function<Consumer<Finding>, FindingsRead> reading) {
    this.reader = Thread.startVirtualThread(() -> finish(read(reading)));
  }

  /** A feed of what a reading hands over. */
  static FindingFeed of(Function<Consumer<Finding>, FindingsRead> reading) {
    return new FindingFeed(reading);
  }

  private Step read(Function<Consumer<Finding>, FindingsRead> reading) {
    try {
      return new Step.End(reading.apply(finding -> put(new Step.Next(finding))));
    } catch (RuntimeException e) {
      return new Step.Broken(e);
    }
  }

  /**
   * Hands on what was found until a time. A feed that broke off fails here and not later: what the
   * other reading has beyond that time would move the watermark over what is missing.
   */
  void upTo(Instant time, Consumer<Finding> each) {
    while (peek() instanceof Step.Next(Finding finding) && !finding.scannedAt().isAfter(time)) {
      head = null;
      each.accept(finding);
    }
    if (peek() instanceof Step.Broken(RuntimeException cause)) {
      throw cause;
    }
  }

  /**
   * Hands on all that is left.
   *
   * @return how many there were in all
   */
  FindingsRead rest(Consumer<Finding> each) {
    upTo(Instant.MAX, each);
    if (peek() instanceof Step.End(FindingsRead read)) {
      return read;
    }
    throw new IllegalStateException("A finding from beyond all time.");
  }

  private Step peek() {
    Step next = head;
    if (next == null) {
      next = take();
      head = next;
    }
    return next;
  }

  private Step take() {
    try {
      return steps.take();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** Nobody waits for the end of a feed that was closed. */
  private void finish(Step step) {
    try {
      steps.put(step);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void put(Step step) {
    try {
      steps.put(step);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("Interrupted while findings were read.", cause);
  }

  /** Ends the reading, at its end or before. */
  @Override
  public void close() {
    reader.interrupt();
  }
}
