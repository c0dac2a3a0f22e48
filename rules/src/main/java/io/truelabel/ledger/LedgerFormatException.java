package io.truelabel.ledger;

import java.io.IOException;
import java.io.Serial;

/** A stored ledger or inbox entry that cannot be used: damaged, or written by a newer version. */
public final class LedgerFormatException extends IOException {

  @Serial private static final long serialVersionUID = 1L;

  private LedgerFormatException(String message) {
    super(message);
  }

  private LedgerFormatException(String message, Throwable cause) {
    super(message, cause);
  }

  static LedgerFormatException damaged(String what, String detail) {
    return new LedgerFormatException(damage(what, detail));
  }

  static LedgerFormatException damaged(String what, String detail, Throwable cause) {
    return new LedgerFormatException(damage(what, detail), cause);
  }

  private static String damage(String what, String detail) {
    return "%s is damaged: %s.".formatted(what, detail);
  }

  static LedgerFormatException newer(String what, int schema, int known) {
    return new LedgerFormatException(
        "%s has schema %s, and this version of Truelabel reads up to %s: install the version that wrote it."
            .formatted(what, schema, known));
  }
}
