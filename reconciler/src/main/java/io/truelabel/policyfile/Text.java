package io.truelabel.policyfile;

/**
 * A text in the policy.
 *
 * @param spot where it stands
 */
record Text(Spot spot) {

  String value() {
    return spot.value();
  }

  /** The text on one line, however it was folded. */
  String flat() {
    return spot.value().strip().replaceAll("\\s+", " ");
  }
}
