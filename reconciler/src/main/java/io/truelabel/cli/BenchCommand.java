package io.truelabel.cli;

import io.truelabel.bench.Benchmark;
import io.truelabel.bench.ScaleBenchmark;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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

  @Option(
      names = "--scale",
      description =
          "Sweep 1,000, 10,000 and 100,000 buckets with ten findings each in 512 MiB instead, and"
              + " show how calls, time and memory grow. It takes half an hour and 4 GB of memory.")
  private boolean scale;

  BenchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    boolean kept =
        scale
            ? new ScaleBenchmark(StandInProgram.here(), console.out().stream()).run()
            : new Benchmark(StandInProgram.here(), console.out().stream()).run();
    return (kept ? ExitCode.DONE : ExitCode.FAIL_ON).code();
  }
}
