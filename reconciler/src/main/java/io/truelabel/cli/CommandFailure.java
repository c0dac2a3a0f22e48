package io.truelabel.cli;

/** Ends a command with one message for the person who gave it, and no stack trace. */
final class CommandFailure extends RuntimeException {

  private final ExitCode exitCode;
  private final String remedy;

  CommandFailure(ExitCode exitCode, String problem, String remedy) {
    super(problem);
    this.exitCode = exitCode;
    this.remedy = remedy;
  }

  CommandFailure(ExitCode exitCode, String problem, String remedy, Throwable cause) {
    super(problem, cause);
    this.exitCode = exitCode;
    this.remedy = remedy;
  }

  /** A failure of how the command was used. */
  static CommandFailure usage(String problem, String remedy) {
    return new CommandFailure(ExitCode.USAGE, problem, remedy);
  }

  ExitCode exitCode() {
    return exitCode;
  }

  /** What went wrong. */
  String problem() {
    return String.valueOf(getMessage());
  }

  /** What to do next. */
  String remedy() {
    return remedy;
  }
}
