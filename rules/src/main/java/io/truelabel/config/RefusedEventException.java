package io.truelabel.config;

/** An event is refused: it is malformed, or does not come from where it says. */
final class RefusedEventException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String why;

  RefusedEventException(String why) {
    super(why);
    this.why = why;
  }

  /** The reason, for people. */
  String why() {
    return why;
  }
}
