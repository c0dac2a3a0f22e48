package io.truelabel.label;

/** The declared level of a bucket, or that none can be made out. */
public sealed interface Classification {
  /**
   * A level. Where only the spelling is off (case, spaces), it is the level that was meant, and a
   * {@link LabelFault} beside it says what to correct.
   *
   * @param level name of the level as the policy writes it
   */
  record Declared(String level) implements Classification {}

  /** No level: the tag is missing, blank, contradictory, or names none. */
  record Unusable() implements Classification {}
}
