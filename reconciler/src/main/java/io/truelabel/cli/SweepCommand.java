package io.truelabel.cli;

import io.truelabel.cli.terminal.Ink;
import io.truelabel.cli.terminal.Screen;
import io.truelabel.cli.terminal.Sheet;
import io.truelabel.nightly.Reconciled;
import io.truelabel.nightly.Reconciliation;
import io.truelabel.nightly.Scope;
import io.truelabel.offline.KeptCollection;
import io.truelabel.offline.Manifest;
import io.truelabel.offline.OfflineAudit;
import io.truelabel.report.ObjectNames;
import io.truelabel.sweep.JudgedBy;
import io.truelabel.sweep.SweepListener;
import io.truelabel.sweep.SweepPlan;
import io.truelabel.sweep.SweepSummary;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code truelabel sweep}: judges every bucket that exists, and with --apply tells of it. */
@Command(
    name = "sweep",
    header = "Judge every bucket of the organization.",
    description = {
      "Compares the label of each bucket with what Macie found in it, and reads no object itself."
          + " Use the credentials of the account that administers Macie."
    },
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "For example:",
      "  truelabel sweep --regions eu-west-1,us-east-1",
      "  truelabel sweep --policy policy.yaml --format json --output result.json --fail-on high",
      "  truelabel sweep --state-bucket truelabel-state --regions eu-west-1",
      "  truelabel sweep --from exported",
      "",
      "Exit code 0 when done, 1 when --fail-on is reached, 2 when the command or the policy cannot",
      "be used, 3 when something could not be read or sent. Ctrl-C ends it with 130; what was read",
      "until then is shown, and nobody is told."
    })
final class SweepCommand implements Callable<Integer> {

  private final Console console;
  private final Clock clock;
  private final Cloud cloud;
  private final Policies policies;
  private final Interrupts interrupts;

  @Mixin private SweepOptions options = new SweepOptions();

  SweepCommand(
      Console console, Clock clock, Cloud cloud, Policies policies, Interrupts interrupts) {
    this.console = console;
    this.clock = clock;
    this.cloud = cloud;
    this.policies = policies;
    this.interrupts = interrupts;
  }

  @Override
  public Integer call() {
    options.check();
    return (options.from.isEmpty() ? online() : offline()).code();
  }

  private ExitCode online() {
    List<String> regions = options.regions.of(cloud);
    Scope scope = options.scope();
    JudgedBy named = policies.judgedBy(options.policyFile);
    SweepOutput output = SweepOutput.of(options, console);
    var estate = options.state.in(cloud.estate(regions.getFirst()));
    Optional<JudgedBy> deployed = options.state.policy(estate);
    JudgedBy policy = options.policyFile.isEmpty() ? deployed.orElse(named) : named;
    boolean foreign =
        options.apply
            && deployed.filter(it -> !it.identity().equalTo(policy.identity())).isPresent();
    var plan = SweepPlan.starting(clock.instant(), estate.centralAccount(), regions, options.apply);
    try (Reconciliation work = new Reconciliation(estate, policy, clock, scope);
        Interrupts.Handle _ = interrupts.during(work::stop)) {
      Watched<Reconciled> seen = watched(progress -> work.run(plan, progress));
      Reconciled result = seen.result();
      output.write(result, seen.names(), () -> options.state.nights(estate, console.err()));
      afterwards(screen -> {
        new SweepEpilogue(result).write(screen);
        warn(foreign, screen);
      });
      return new SweepVerdict(options.failOn).of(result);
    }
  }

  /** However often they are asked to judge again, rules judge by what is deployed. */
  private static void warn(boolean foreignPolicy, Screen screen) {
    if (foreignPolicy) {
      new Sheet(screen, 0)
          .text(
              0,
              "The policy in the state bucket is another one, and the rules judge by that: AWS Config"
                  + " cannot come to agree with this result. Deploy this policy, or leave out"
                  + " --apply.",
              Ink.YELLOW);
    }
  }

  private ExitCode offline() {
    JudgedBy policy = policies.judgedBy(options.policyFile);
    Clock asOf = options.clock(clock);
    SweepOutput output = SweepOutput.of(options, console);
    return Folders.collection(options.from)
        .map(collection -> again(collection, policy, asOf, output))
        .orElseGet(() -> byFiles(policy, asOf, output));
  }

  /** The sweep that was overheard when the folder was collected, on the answers of that time. */
  private ExitCode again(
      KeptCollection collection, JudgedBy policy, Clock asOf, SweepOutput output) {
    Manifest manifest = collection.manifest();
    var plan = SweepPlan.starting(asOf.instant(), manifest.account(), manifest.regions(), false);
    try (Reconciliation work = new Reconciliation(Replay.estate(collection), policy, asOf);
        Interrupts.Handle _ = interrupts.during(work::stop)) {
      Watched<Reconciled> seen = watched(progress -> work.run(plan, progress));
      Reconciled live = seen.result();
      Reconciled result =
          Reconciled.untold(live.summary().withoutCalls().withFailures(collection.failures()));
      output.write(result, seen.names());
      afterwards(screen -> OfflineEpilogue.of(manifest, result).write(screen));
      return new SweepVerdict(options.failOn).of(result);
    }
  }

  private ExitCode byFiles(JudgedBy policy, Clock asOf, SweepOutput output) {
    OfflineAudit audit = Folders.audit(options.from, policy, asOf);
    try (Interrupts.Handle _ = interrupts.during(audit::stop)) {
      Watched<SweepSummary> seen = watched(audit::run);
      Reconciled result = Reconciled.untold(seen.result());
      output.write(result, seen.names());
      afterwards(screen -> OfflineEpilogue.of(audit.tally(), result).write(screen));
      return new SweepVerdict(options.failOn).of(result);
    }
  }

  /** What came of it, and the objects that somebody asked to be named. */
  private record Watched<T>(T result, ObjectNames names) {}

  private <T> Watched<T> watched(Function<SweepListener, T> work) {
    boolean silent = options.quiet || options.noProgress;
    try (Progress progress = silent ? Progress.none() : Progress.on(console.err())) {
      if (!options.withObjectNames) {
        return new Watched<>(work.apply(progress), ObjectNames.NONE);
      }
      NamedObjects objects = new NamedObjects(progress);
      return new Watched<>(work.apply(objects), objects.names());
    }
  }

  private void afterwards(Consumer<Screen> epilogue) {
    if (!options.quiet) {
      epilogue.accept(console.err());
    }
  }
}
