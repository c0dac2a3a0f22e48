package io.truelabel.sampleorg;

/** Whether, and how often, AWS Config records the buckets of an account. */
public enum Recording {
  /** There is no recorder. */
  NONE,
  /** There is a recorder that was stopped: what it recorded before is still there. */
  STOPPED,
  /** Once a day. */
  DAILY,
  /** With every change. */
  CONTINUOUS
}
