package io.truelabel.sweep;

/**
 * Something of an account could not be read, and {@link Inventory#accounts} says so: it is not to
 * be reported once more for every Region.
 */
public final class NotedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What could not be read, and why, in a sentence. */
  public NotedException(String message) {
    super(message);
  }
}
