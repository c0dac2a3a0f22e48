package io.truelabel.json;

import java.io.IOException;
import java.io.Serial;

/** Text that is not the JSON that we wrote; the message is half a sentence that says why. */
public final class DamagedJsonException extends IOException {

  @Serial private static final long serialVersionUID = 1L;

  DamagedJsonException(String detail) {
    super(detail);
  }

  DamagedJsonException(String detail, Throwable cause) {
    super(detail, cause);
  }

  /** Why it is refused, to be put into a sentence. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
