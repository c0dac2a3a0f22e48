package io.truelabel.verdict;

import io.truelabel.evidence.Evidence;

/** All that was found in a bucket, or why that is not known: an error is never "nothing found". */
public sealed interface EvidenceState {
  /**
   * All of it.
   *
   * @param evidence what was found
   */
  record Known(Evidence evidence) implements EvidenceState {}

  /**
   * Could not be read, or not to the end.
   *
   * @param why the reason, for people
   */
  record Unknown(String why) implements EvidenceState {}
}
