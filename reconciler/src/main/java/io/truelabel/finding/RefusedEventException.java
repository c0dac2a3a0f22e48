package io.truelabel.finding;

import java.io.Serial;

/** An event that is not what it should be, so that nothing is done because of it. */
final class RefusedEventException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * A refusal.
   *
   * @param why one sentence that says what is wrong with the event
   */
  RefusedEventException(String why) {
    super("The event is refused: " + why);
  }
}
