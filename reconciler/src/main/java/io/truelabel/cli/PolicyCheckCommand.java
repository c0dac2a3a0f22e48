package io.truelabel.cli;

import io.truelabel.policyfile.PolicyCheck;
import io.truelabel.policyfile.PolicyReport;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code truelabel policy check}: all that is wrong with policy files, at once. */
@Command(
    name = "check",
    description = "Say all that is wrong with a policy file, or that it can be used.",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footer = {"", "Exit code 0 when every file can be used, 2 when one cannot."})
final class PolicyCheckCommand implements Callable<Integer> {

  private final Console console;
  private final Policies policies;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Policy files; - is standard input.")
  private List<String> files = List.of();

  PolicyCheckCommand(Console console, Policies policies) {
    this.console = console;
    this.policies = policies;
  }

  @Override
  public Integer call() {
    return files.stream().map(this::check).reduce(ExitCode.DONE, ExitCode::and).code();
  }

  private ExitCode check(String file) {
    PolicyCheck check = policies.check(file);
    console.out().stream().print(PolicyReport.of(check));
    return switch (check) {
      case PolicyCheck.Accepted _ -> ExitCode.DONE;
      case PolicyCheck.Refused _ -> ExitCode.USAGE;
    };
  }
}
