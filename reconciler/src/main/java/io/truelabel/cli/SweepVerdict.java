package io.truelabel.cli;

import io.truelabel.nightly.Reconciled;
import io.truelabel.verdict.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What a sweep means for the exit code.
 *
 * @param failOn the lowest severity that counts as a failure; null when none does
 */
record SweepVerdict(@Nullable Severity failOn) {

  ExitCode of(Reconciled result) {
    ExitCode read = result.complete() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    return read.and(reached(result) ? ExitCode.FAIL_ON : ExitCode.DONE);
  }

  private boolean reached(Reconciled result) {
    Severity limit = failOn;
    return limit != null
        && result
            .summary()
            .buckets()
            .flatMap(bucket -> bucket.worst().stream())
            .anyMatch(worst -> worst.compareTo(limit) >= 0);
  }
}
