package io.truelabel.policyformat;

import java.io.IOException;
import java.io.Serial;

/** A stored policy that cannot be used: damaged, changed by hand, or written by a newer version. */
public final class PolicyFormatException extends IOException {

  @Serial private static final long serialVersionUID = 1L;

  PolicyFormatException(String message) {
    super(message);
  }

  PolicyFormatException(String message, Throwable cause) {
    super(message, cause);
  }

  static PolicyFormatException damaged(String detail, Throwable cause) {
    return new PolicyFormatException(damage(detail), cause);
  }

  static PolicyFormatException damaged(String detail) {
    return new PolicyFormatException(damage(detail));
  }

  private static String damage(String detail) {
    return "The stored policy is damaged: "
        + detail
        + ". Nothing is judged by it; check the policy file and store it again.";
  }
}
