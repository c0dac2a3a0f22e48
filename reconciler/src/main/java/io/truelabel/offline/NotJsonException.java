package io.truelabel.offline;

/** A file that the AWS CLI certainly did not write: it does not even begin as JSON does. */
final class NotJsonException extends DamagedFileException {
  private static final long serialVersionUID = 1L;

  NotJsonException() {
    super(
        "It is not JSON.",
        "If the AWS CLI wrote it, run the command again with --output json; else take it out of the"
            + " folder.");
  }
}
