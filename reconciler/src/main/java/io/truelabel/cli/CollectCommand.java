package io.truelabel.cli;

import io.truelabel.cli.terminal.Ink;
import io.truelabel.cli.terminal.Sheet;
import io.truelabel.nightly.Estate;
import io.truelabel.nightly.Reconciled;
import io.truelabel.nightly.Reconciliation;
import io.truelabel.offline.Manifest;
import io.truelabel.offline.NewCollection;
import io.truelabel.sweep.JudgedBy;
import io.truelabel.sweep.SweepPlan;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code truelabel collect}: keeps what AWS answers to a sweep, for a sweep without AWS. */
@Command(
    name = "collect",
    header = "Write to a folder what a sweep reads, to judge it elsewhere.",
    description = {
      "Sweeps without changing anything, and keeps what AWS answers: no object, no place within an"
          + " object, no name of an object. The folder then is judged with sweep --from, without"
          + " access to AWS."
    },
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "For example:",
      "  truelabel collect for-the-auditor --regions eu-west-1,us-east-1",
      "  truelabel sweep --from for-the-auditor",
      "",
      "Exit code 0 when done, 2 when the command, the folder or the policy cannot be used, 3 when",
      "something could not be read."
    })
final class CollectCommand implements Callable<Integer> {

  private final Console console;
  private final Clock clock;
  private final Cloud cloud;
  private final Policies policies;
  private final Interrupts interrupts;

  @Parameters(
      paramLabel = "DIR",
      description = "The folder: a new one, an empty one, or one that was collected before.")
  private String folder = "";

  @Mixin private Regions regions = new Regions();

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      defaultValue = "",
      description =
          "The policy that the folder will be judged by: it decides which objects are looked up."
              + " Otherwise the default policy.")
  private String policyFile = "";

  @Option(
      names = "--with-object-names",
      description =
          "Keep the names of objects. Otherwise each is replaced by a pseudonym. A name can itself"
              + " be personal data.")
  private boolean withObjectNames;

  CollectCommand(
      Console console, Clock clock, Cloud cloud, Policies policies, Interrupts interrupts) {
    this.console = console;
    this.clock = clock;
    this.cloud = cloud;
    this.policies = policies;
    this.interrupts = interrupts;
  }

  @Override
  public Integer call() throws IOException {
    List<String> where = regions.of(cloud);
    JudgedBy policy = policies.judgedBy(policyFile);
    Estate estate = cloud.estate(where.getFirst());
    Manifest.Names names = withObjectNames ? Manifest.Names.KEPT : Manifest.Names.REPLACED;
    var plan = SweepPlan.starting(clock.instant(), estate.centralAccount(), where, false);
    try (NewCollection collection = Folders.fill(folder, names)) {
      Reconciled result = sweep(estate.overheardBy(collection.wire()), policy, plan);
      if (result.summary().cancelled()) {
        throw new CommandFailure(
            ExitCode.INCOMPLETE,
            "Stopped before the end, so the folder cannot be judged.",
            "Collect it again.");
      }
      tell(
          collection.finish(
              plan.startedAt(), estate.centralAccount(), estate.homeRegion(), plan.regions()),
          result);
      return (result.complete() ? ExitCode.DONE : ExitCode.INCOMPLETE).code();
    }
  }

  private Reconciled sweep(Estate estate, JudgedBy policy, SweepPlan plan) {
    try (Reconciliation work = new Reconciliation(estate, policy, clock);
        Interrupts.Handle _ = interrupts.during(work::stop);
        Progress progress = Progress.on(console.err())) {
      return work.run(plan, progress);
    }
  }

  private void tell(Manifest manifest, Reconciled result) {
    Sheet sheet = new Sheet(console.out(), 0);
    long answers = manifest.files().stream().mapToLong(Manifest.Part::answers).sum();
    sheet.text(
        0,
        "Collected %s of AWS about %s in %s:"
            .formatted(
                Counted.of(answers, "answer"),
                Counted.of(result.summary().buckets().count(), "bucket"),
                folder));
    manifest
        .files()
        .forEach(part -> sheet.text(1, part.name() + ": " + Counted.of(part.answers(), "answer")));
    sheet.text(
        0,
        "Left out: objects, places within objects, tags of objects, credentials, names and e-mail"
            + " addresses of people and accounts, and what identifiers look for.");
    sheet.text(
        0,
        withObjectNames
            ? "The names of objects are in it, and can be personal data."
            : "The names of objects are replaced by pseudonyms.");
    sheet.text(0, "README.txt in the folder says the same. Judge it with: sweep --from");
    if (!result.complete()) {
      sheet.text(
          0,
          "Incomplete: something could not be read. The folder shows it as it was; sweep --from says"
              + " what it is.",
          Ink.MAGENTA);
    }
  }
}
