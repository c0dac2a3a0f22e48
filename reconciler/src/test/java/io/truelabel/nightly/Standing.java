package io.truelabel.nightly;

/** What a finding that Macie told still proves on one night. */
enum Standing {
  /** Its object is there as it was, or nobody looked again since, or nobody could tell. */
  STANDS,
  /** The design leaves it open: it was or could have been disproved before, and nobody asked. */
  OPEN,
  /** Its object is gone, or was overwritten and looked at again without a new finding. */
  ENDED;

  boolean may() {
    return this != ENDED;
  }
}
