package io.truelabel.cli;

import java.util.Comparator;

/**
 * What a command tells the shell. Where two apply, the one that says most about what went wrong
 * wins: {@link #USAGE} before {@link #INCOMPLETE} before {@link #FAIL_ON} before {@link #DONE}.
 */
public enum ExitCode {
  /** Done, whatever was found. */
  DONE(0),
  /** Done, and what was asked to fail does: {@code --fail-on} was reached, a promise not kept. */
  FAIL_ON(1),
  /** Something could not be read or sent, so the result is not the whole truth. */
  INCOMPLETE(3),
  /** The command or the policy cannot be used as given; nothing was done. */
  USAGE(2);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The number that the shell sees. */
  public int code() {
    return code;
  }

  /** The one of the two that wins. */
  public ExitCode and(ExitCode other) {
    return Comparator.<ExitCode>naturalOrder().compare(this, other) >= 0 ? this : other;
  }
}
