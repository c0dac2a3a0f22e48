package io.truelabel.cli;

import io.truelabel.bench.Benchmark;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code truelabel bench}: measures the promises about calls and memory on this machine. */
@Command(
    name = "bench",
    header = "Measure calls, time and memory on this machine, without AWS.",
    description = {
      "Counts the AWS calls of a sweep of 1,000 compliant buckets, sweeps 10,000 buckets with"
          + " 100,000 findings in 256 MiB, and counts the calls of a warm event of the label rule."
          + " It takes a minute or two."
    },
    optionListHeading = "%nOptions:%n",
    footer = {"", "Exit code 0 when every promise is kept, 1 when one is not."})
final class BenchCommand implements Callable<Integer> {

  private final Console console;

  BenchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Benchmark benchmark = new Benchmark(StandInProgram.here(), console.out().stream());
    return (benchmark.run() ? ExitCode.DONE : ExitCode.FAIL_ON).code();
  }
}
