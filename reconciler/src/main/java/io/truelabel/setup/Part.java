package io.truelabel.setup;

/** One of the things that set-up makes, each a resource of its own in the template. */
interface Part {

  /**
   * Sees to it that there is what was asked for, be it there already.
   *
   * @param turn says how long there is time, and whether anybody still waits for an answer
   */
  Outcome ensure(StackRequest request, Turn turn);

  /** Takes away what {@link #ensure} made, and nothing else. */
  void delete(StackRequest request);
}
