package io.truelabel.cli;

import io.truelabel.bench.StandIns;
import io.truelabel.cli.demo.StandInProcess;

/** Finds the stand-in for AWS, which only a clone of the whole repository has. */
final class StandInProgram {

  private StandInProgram() {}

  /**
   * What starts it.
   *
   * @throws CommandFailure where it is not
   */
  static StandIns here() {
    String classPath =
        StandInProcess.classPath()
            .orElseThrow(() ->
                CommandFailure.usage(
                    "The stand-in for AWS is not here.",
                    "This command needs the whole repository: run ./truelabel demo in it."));
    return organization -> StandInProcess.start(classPath, organization);
  }
}
