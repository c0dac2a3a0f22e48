package io.truelabel.cli;

import io.truelabel.nightly.Estate;
import io.truelabel.nightly.Scope;
import io.truelabel.nightly.TopicsRun;
import io.truelabel.sweep.JudgedBy;
import io.truelabel.topics.TopicReport;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code truelabel topics check}: whether a message to each topic in use would be read. */
@Command(
    name = "check",
    description = {
      "Say which topics would refuse a message or bring it to nobody. Looks at the topics that"
          + " buckets name and those of the policy; nothing is sent."
    },
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "For example:",
      "  truelabel topics check --policy policy.yaml --regions eu-west-1,us-east-1",
      "",
      "Exit code 0 when done, 1 when --fail-on-dead finds one, 2 when the command or the policy",
      "cannot be used, 3 when a topic or a bucket could not be looked at."
    })
final class TopicsCheckCommand implements Callable<Integer> {

  private final Console console;
  private final Clock clock;
  private final Cloud cloud;
  private final Policies policies;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      defaultValue = "",
      description = "The policy that names topics. Otherwise the default policy.")
  private String policyFile = "";

  @Mixin private Regions regions = new Regions();

  @Option(
      names = "--inventory",
      paramLabel = "WHICH",
      defaultValue = "JOINED",
      description = "Where buckets are looked for: joined or macie, as with sweep.")
  private SweepOptions.Inventory inventory = SweepOptions.Inventory.JOINED;

  @Option(names = "--json", description = "Write the result as JSON.")
  private boolean json;

  @Option(
      names = "--fail-on-dead",
      description = "End with exit code 1 when a topic would bring a message to nobody.")
  private boolean failOnDead;

  TopicsCheckCommand(Console console, Clock clock, Cloud cloud, Policies policies) {
    this.console = console;
    this.clock = clock;
    this.cloud = cloud;
    this.policies = policies;
  }

  @Override
  public Integer call() throws IOException {
    List<String> where = regions.of(cloud);
    JudgedBy policy = policies.judgedBy(policyFile);
    Estate estate = cloud.estate(where.getFirst());
    Scope scope = new Scope(inventory == SweepOptions.Inventory.JOINED, List.of());
    try (TopicsRun run = new TopicsRun(estate, policy.policy(), clock, scope)) {
      TopicReport report = run.run(where);
      write(report);
      return exitCode(report).code();
    }
  }

  private void write(TopicReport report) throws IOException {
    if (json) {
      report.writeJson(console.out().stream());
    } else {
      new TopicsPage(report).write(console.out());
    }
  }

  private ExitCode exitCode(TopicReport report) {
    ExitCode read = report.complete() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    return failOnDead && report.dead() > 0 ? read.and(ExitCode.FAIL_ON) : read;
  }
}
