package io.truelabel.buckets;

/** How far AWS Config's inventory of one account in one Region can be believed. */
public enum Recording {
  /** Every change of a bucket is recorded at once. */
  CONTINUOUS(true),
  /** Once a day: what was changed since is not seen. */
  DAILY(true),
  /** Buckets are not recorded; what is listed nevertheless is old. */
  OFF(false),
  /** It could not be asked. */
  UNREAD(false);

  private final boolean complete;

  Recording(boolean complete) {
    this.complete = complete;
  }

  /** Whether a bucket that is not listed does not exist, or is younger than a day. */
  public boolean complete() {
    return complete;
  }
}
