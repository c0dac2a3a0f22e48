package io.truelabel.cli;

import io.truelabel.cli.terminal.Ink;
import io.truelabel.cli.terminal.Screen;
import io.truelabel.text.Printable;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what went wrong and what to do, in as few words as it takes; a stack trace only on request.
 */
final class Mistakes implements IParameterExceptionHandler, IExecutionExceptionHandler {

  private final RootCommand root;
  private final Screen screen;

  Mistakes(RootCommand root, Screen screen) {
    this.root = root;
    this.screen = screen;
  }

  @Override
  public int handleParseException(ParameterException mistake, String[] args) {
    say(problem(mistake), suggestion(mistake), mistake);
    return ExitCode.USAGE.code();
  }

  private static String problem(ParameterException mistake) {
    return mistake instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()
        ? "'%s' is not a command here.".formatted(Printable.of(unmatched.getUnmatched().getFirst()))
        : String.valueOf(mistake.getMessage());
  }

  private static String suggestion(ParameterException mistake) {
    List<String> suggestions =
        mistake instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    String near =
        suggestions.isEmpty() ? "" : "Did you mean " + String.join(" or ", suggestions) + "? ";
    return near
        + "See %s --help.".formatted(mistake.getCommandLine().getCommandSpec().qualifiedName());
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine commandLine, ParseResult parsed) {
    CommandFailure said = AwsMistakes.translate(failure);
    say(said.problem(), said.remedy(), failure);
    return said.exitCode().code();
  }

  private void say(String problem, String remedy, Exception cause) {
    screen.line(screen.palette().paint(Ink.RED, "truelabel: " + problem));
    if (!remedy.isEmpty()) {
      screen.line(remedy);
    }
    if (root.verbose()) {
      cause.printStackTrace(screen.stream());
    }
  }
}
