package io.truelabel.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code truelabel policy}, which only leads to what can be done with a policy. */
@Command(
    name = "policy",
    synopsisSubcommandLabel = "COMMAND",
    description = "Check a policy file, get one to start from, or make one ready to deploy.",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n")
final class PolicyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do with the policy: a command is missing.");
  }
}
