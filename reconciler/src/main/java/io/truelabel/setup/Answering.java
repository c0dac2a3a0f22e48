package io.truelabel.setup;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Answers one request once, be it with what was done or because time is up. */
final class Answering {
  private final StackRequest request;
  private final ResponseUrl url;
  private final AtomicBoolean decided = new AtomicBoolean();

  Answering(StackRequest request, ResponseUrl url) {
    this.request = request;
    this.url = url;
  }

  /** Whether nobody has answered yet. */
  boolean open() {
    return !decided.get();
  }

  /**
   * Answers, unless somebody did before.
   *
   * @return whether this was the answer
   * @throws IOException when it did not arrive
   */
  boolean give(StackAnswer answer) throws IOException {
    if (!decided.compareAndSet(false, true)) {
      return false;
    }
    url.put(request.responseUrl(), answer.json(request));
    return true;
  }
}
