package io.truelabel.cli;

import io.truelabel.policyfile.DefaultPolicy;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code truelabel policy show}: the default policy, as a file to start from. */
@Command(
    name = "show",
    description = "Print the default policy, with comments, as a file to start from.",
    optionListHeading = "%nOptions:%n",
    footer = {"", "For example:  truelabel policy show > truelabel-policy.yaml"})
final class PolicyShowCommand implements Callable<Integer> {

  private final Console console;

  PolicyShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().stream().print(DefaultPolicy.yaml());
    return ExitCode.DONE.code();
  }
}
