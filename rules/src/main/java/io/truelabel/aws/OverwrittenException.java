package io.truelabel.aws;

import java.io.Serial;

/** Somebody else wrote an object between our reading and our writing; ours was not written. */
public final class OverwrittenException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * An object was taken.
   *
   * @param key what it is
   * @param writer who took it
   */
  public OverwrittenException(String key, String writer) {
    super(
        "%s was written meanwhile by %s, so nothing was overwritten: only one sweep may run at a time."
            .formatted(key, writer));
  }
}
