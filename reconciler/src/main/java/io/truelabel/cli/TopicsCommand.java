package io.truelabel.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code truelabel topics}, which only leads to what can be done with topics. */
@Command(
    name = "topics",
    synopsisSubcommandLabel = "COMMAND",
    description = "Check the topics that messages go to.",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n")
final class TopicsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do with the topics: a command is missing.");
  }
}
