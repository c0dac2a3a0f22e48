package io.truelabel.cli;

import io.truelabel.aws.AwsClients;
import io.truelabel.config.EvidenceMemory;
import io.truelabel.log.JsonLog;
import io.truelabel.nightly.Estate;
import io.truelabel.sweep.JudgedBy;
import io.truelabel.verdict.Judge;
import io.truelabel.verdict.Judgement;
import io.truelabel.verdict.Outcome;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code truelabel explain}: the whole chain from tags and evidence to the verdicts on a bucket.
 */
@Command(
    name = "explain",
    header = "Explain the verdicts on one bucket.",
    description = {
      "Shows the tags seen, what Macie found, what is remembered of it, the lines of the policy"
          + " that apply, and what would make the bucket compliant. Asks for that bucket only."
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

  @Mixin private Regions regions = new Regions();

  @Mixin private StateBucketOption state = new StateBucketOption();

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      defaultValue = "",
      description =
          "The policy to judge by. Otherwise that in the state bucket, or else the default policy.")
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
    List<String> where = regions.of(cloud);
    JudgedBy policy = JudgedBy.of(policies.load(policyFile), policies.name(policyFile), "");
    return (state.name.isEmpty() ? today(where, policy) : remembered(where, policy)).code();
  }

  private ExitCode today(List<String> where, JudgedBy policy) {
    try (AwsClients clients = new AwsClients(cloud.settings().get())) {
      return explain(clients, where, EvidenceMemory.none(), policy);
    }
  }

  private ExitCode remembered(List<String> where, JudgedBy named) {
    Estate estate = state.in(cloud.estate(where.getFirst()));
    Optional<JudgedBy> deployed = state.policy(estate);
    JudgedBy policy = policyFile.isEmpty() ? deployed.orElse(named) : named;
    try (AwsClients clients = new AwsClients(estate.settings())) {
      return explain(clients, where, memory(estate, clients), policy);
    }
  }

  private EvidenceMemory memory(Estate estate, AwsClients clients) {
    JsonLog log = new JsonLog(console.err().stream(), clock);
    return EvidenceMemory.stored(estate.state(clients).orElseThrow(), log);
  }

  private ExitCode explain(
      AwsClients clients, List<String> where, EvidenceMemory memory, JudgedBy by) {
    var found = new BucketSearch(clients, where, memory, clock.instant()).find(account, bucket);
    var judgement = new Judge(by.policy()).judge(found.state(), clock.instant());
    new Explanation(by.policy(), by.identity().source(), clock.instant(), showKeys)
        .write(judgement, new RememberedPart(found.memory(), !state.name.isEmpty()), console.out());
    return exitCode(judgement);
  }

  private static ExitCode exitCode(Judgement judgement) {
    boolean unknown =
        judgement.verdicts().values().stream().anyMatch(it -> it.outcome() == Outcome.UNKNOWN);
    return unknown ? ExitCode.INCOMPLETE : ExitCode.DONE;
  }
}
