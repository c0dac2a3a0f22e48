package io.truelabel.verdict;

/** Whether somebody outside can reach a bucket in one way, as far as Macie can tell. */
public enum Reach {
  /** They can. */
  YES,
  /** They cannot. */
  NO,
  /** Macie could not tell. */
  UNKNOWN
}
