package io.truelabel.cli.terminal;

/** Does one thing when the process is told to end, by Ctrl-C for instance, unless closed before. */
public final class ShutdownHook implements AutoCloseable {

  private final Thread thread;

  private ShutdownHook(Thread thread) {
    this.thread = thread;
  }

  /** From now on; the process waits for the work to end. */
  public static ShutdownHook of(Runnable work) {
    Thread thread = new Thread(work, "at shutdown");
    Runtime.getRuntime().addShutdownHook(thread);
    return new ShutdownHook(thread);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(thread);
    } catch (IllegalStateException shuttingDown) {
      // The work is being done at this moment: there is nothing left to take back.
    }
  }
}
