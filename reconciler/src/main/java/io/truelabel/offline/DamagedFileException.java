package io.truelabel.offline;

import java.io.IOException;

/** A file that cannot be read to its end. Its message says why, in a sentence, without content. */
class DamagedFileException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What to do about a file that a command did not write to its end. */
  static final String AGAIN = "Run the command again that wrote it, and look at its messages.";

  private final String remedy;

  DamagedFileException(String problem, String remedy) {
    super(problem);
    this.remedy = remedy;
  }

  /** A file without anything in it. */
  static DamagedFileException empty() {
    return new DamagedFileException(
        "It is empty, so the command that was to write it failed, or found nothing.", AGAIN);
  }

  String problem() {
    return String.valueOf(getMessage());
  }

  String remedy() {
    return remedy;
  }
}
