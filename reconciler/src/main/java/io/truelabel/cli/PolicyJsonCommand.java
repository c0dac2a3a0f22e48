package io.truelabel.cli;

import io.truelabel.policyformat.PolicyFormat;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code truelabel policy json}: a policy in the form that functions read. */
@Command(
    name = "json",
    description =
        "Print a policy as the object policy/policy.json of the state bucket holds it. One that"
            + " cannot be used is not printed.",
    optionListHeading = "%nOptions:%n",
    footer = {"", "For example:  truelabel policy json truelabel-policy.yaml > policy.json"})
final class PolicyJsonCommand implements Callable<Integer> {

  private final Console console;
  private final Policies policies;

  @Parameters(paramLabel = "FILE", description = "A policy file; - is standard input.")
  private String file = "";

  PolicyJsonCommand(Console console, Policies policies) {
    this.console = console;
    this.policies = policies;
  }

  @Override
  public Integer call() {
    console.out().stream().writeBytes(PolicyFormat.write(policies.load(file)));
    return ExitCode.DONE.code();
  }
}
