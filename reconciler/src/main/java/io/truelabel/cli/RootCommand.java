package io.truelabel.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code truelabel} itself, which only leads to the others. */
@Command(
    name = "truelabel",
    versionProvider = Version.class,
    subcommands = HelpCommand.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Tells whether the label on every S3 bucket is true.",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:a violation of the severity given to --fail-on was found",
      "2:the command or the policy cannot be used as given; nothing was done",
      "3:something could not be read or sent; the result is incomplete",
      "130:ended by Ctrl-C"
    },
    footerHeading = "%n",
    footer = {
      "AWS credentials, Region and endpoints come from where every AWS tool takes them:",
      "AWS_PROFILE, AWS_REGION, AWS_ENDPOINT_URL and the files in ~/.aws.",
      "",
      "See it work on this machine, without AWS:  truelabel demo"
    })
final class RootCommand implements Callable<Integer> {

  /** Picocli acts on it by itself. */
  @SuppressWarnings("UnusedVariable")
  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the versions of Truelabel and of what it stands on.")
  private boolean version;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of an error.")
  private boolean verbose;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Whether the user asked for stack traces. */
  boolean verbose() {
    return verbose;
  }

  @Override
  public Integer call() {
    CommandLine commandLine = spec.commandLine();
    throw new ParameterException(commandLine, "Say what to do: a command is missing.");
  }
}
