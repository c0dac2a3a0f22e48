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
   * Part of it: what it proves stands, and what it does not hold proves nothing.
   *
   * @param evidence what was found, as far as known
   * @param why what is missing, for people
   */
  record Partial(Evidence evidence, String why) implements EvidenceState {}

  /**
   * Could not be read, or not to the end.
   *
   * @param why the reason, for people
   */
  record Unknown(String why) implements EvidenceState {}
}
