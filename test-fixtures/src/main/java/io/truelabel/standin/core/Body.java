package io.truelabel.standin.core;

import java.nio.charset.StandardCharsets;

/** The bytes of a request or a reply. */
public final class Body {
  private static final Body EMPTY = new Body(new byte[0]);

  private final byte[] bytes;

  private Body(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Body empty() {
    return EMPTY;
  }

  /** Takes the array over; the caller changes it no more. */
  public static Body of(byte[] bytes) {
    return new Body(bytes);
  }

  public static Body of(String text) {
    return new Body(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The array itself, not a copy: read it, never write to it. */
  public byte[] bytes() {
    return bytes;
  }

  public int length() {
    return bytes.length;
  }

  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
