package io.truelabel.alert;

/** The role that publishes a message. */
public enum Via {
  /** The role of the central account. */
  CENTRAL,
  /** The role {@code truelabel-reader} of the account that owns the bucket. */
  MEMBER
}
