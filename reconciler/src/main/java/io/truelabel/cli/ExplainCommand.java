package io.truelabel.cli;

import io.truelabel.aws.AwsClients;
import io.truelabel.policy.Policy;
import io.truelabel.verdict.Judge;
import io.truelabel.verdict.Judgement;
import io.truelabel.verdict.Outcome;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code truelabel explain}: the whole chain from tags and evidence to the verdicts on a bucket.
 */
@Command(
    name = "explain",
    header = "Explain the verdicts on one bucket.",
    description = {
      "Shows the tags seen, what Macie found, the lines of the policy that apply, and what would"
          + " make the bucket compliant. Asks for that bucket only."
    },
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "For example:  truelabel explain payments-exports --region eu-west-1",
      "",
      "Exit code 0 when explained, 2 when there is no such bucket or the policy cannot be used, 3",
      "when something could not be read."
    })
final class ExplainCommand implements Callable<Integer> {

  private final Console console;
  private final Clock clock;
  private final Cloud cloud;
  private final Policies policies;

  @Parameters(paramLabel = "BUCKET", description = "The bucket's name.")
  private String bucket = "";

  @Option(
      names = "--account",
      paramLabel = "ID",
      defaultValue = "",
      description = "The account it belongs to, where several have one of that name.")
  private String account = "";

  @Option(
      names = {"--region", "--regions"},
      paramLabel = "REGION,...",
      hideParamSyntax = true,
      split = ",",
      description = "Where to look for it. Otherwise the Region of the AWS set-up.")
  private List<String> regions = List.of();

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      defaultValue = "",
      description = "The policy to judge by. Otherwise the default policy.")
  private String policyFile = "";

  @Option(
      names = "--show-keys",
      description = "Name the objects that hold the data. A name can itself be personal data.")
  private boolean showKeys;

  ExplainCommand(Console console, Clock clock, Cloud cloud, Policies policies) {
    this.console = console;
    this.clock = clock;
    this.cloud = cloud;
    this.policies = policies;
  }

  @Override
  public Integer call() {
    List<String> where = Regions.of(regions, cloud);
    Policy policy = policies.load(policyFile);
    try (AwsClients clients = new AwsClients(cloud.settings().get())) {
      var state = new BucketSearch(clients, where).find(account, bucket);
      var judgement = new Judge(policy).judge(state, clock.instant());
      new Explanation(policy, policies.name(policyFile), clock.instant(), showKeys)
          .write(judgement, console.out());
      return exitCode(judgement).code();
    }
  }

  private static ExitCode exitCode(Judgement judgement) {
    boolean unknown =
        judgement.verdicts().values().stream().anyMatch(it -> it.outcome() == Outcome.UNKNOWN);
    return unknown ? ExitCode.INCOMPLETE : ExitCode.DONE;
  }
}
