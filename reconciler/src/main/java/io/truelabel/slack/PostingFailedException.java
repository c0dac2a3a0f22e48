package io.truelabel.slack;

import java.io.Serial;

/** Something was not posted; Lambda is to try again. */
final class PostingFailedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  PostingFailedException(String message) {
    super(message);
  }

  PostingFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
