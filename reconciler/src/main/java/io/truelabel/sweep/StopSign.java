package io.truelabel.sweep;

/** Tells a sweep to come to its end: it takes no further page. Safe for use by many threads. */
public final class StopSign {
  private volatile boolean raised;

  /** Stops the sweep as soon as the page that it waits for has arrived. */
  public void raise() {
    raised = true;
  }

  /** Whether the sweep was told to stop. */
  public boolean raised() {
    return raised;
  }

  /** Unwinds the caller, by an exception that it lets pass, when the sweep was told to stop. */
  public void check() {
    if (raised) {
      throw new StoppedException();
    }
  }

  /** Unwinds a reader that was told to stop. */
  static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoppedException() {
      super("The sweep was stopped before everything was read.");
    }
  }
}
