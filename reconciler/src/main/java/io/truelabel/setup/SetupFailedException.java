package io.truelabel.setup;

/** What was asked for was not done; the message is what CloudFormation shows as the reason. */
final class SetupFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SetupFailedException(String reason) {
    super(reason);
  }

  SetupFailedException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
