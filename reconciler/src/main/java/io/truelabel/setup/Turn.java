package io.truelabel.setup;

import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * The time that one request has.
 *
 * @param deadline when CloudFormation must have been answered
 * @param wanted whether it waits for an answer still
 */
record Turn(Instant deadline, BooleanSupplier wanted) {

  /** Before something that costs money is made, for one who was told of a failure. */
  void requireWanted() {
    if (!wanted.getAsBoolean()) {
      throw new SetupFailedException("Time was up before the job was made, so it was not made.");
    }
  }
}
