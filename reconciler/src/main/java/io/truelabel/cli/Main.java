package io.truelabel.cli;

import io.truelabel.cli.terminal.Screen;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** Truelabel's command line: takes its streams and its clock, and returns an exit code. */
public final class Main {

  /** Running text is hard to read on lines that are longer. */
  private static final int WIDEST_HELP = 100;

  /** For the page that is being read when Ctrl-C comes. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Console console;
  private final Clock clock;
  private final Cloud cloud;
  private final Interrupts interrupts;

  public Main(Console console, Clock clock, Cloud cloud, Interrupts interrupts) {
    this.console = console;
    this.clock = clock;
    this.cloud = cloud;
    this.interrupts = interrupts;
  }

  /** Runs one command and ends the process. */
  public static void main(String[] args) {
    Main main =
        new Main(
            Console.ofProcess(),
            Clock.systemUTC(),
            Cloud.standard(),
            Interrupts.ofProcess(PATIENCE));
    System.exit(main.run(args));
  }

  /** Runs one command; {@link ExitCode} says what comes back. */
  public int run(String... args) {
    RootCommand root = new RootCommand();
    Mistakes mistakes = new Mistakes(root, console.err());
    return commandLine(root)
        .setOut(writer(console.out()))
        .setErr(writer(console.err()))
        .setColorScheme(colours())
        .setUsageHelpWidth(Math.min(console.out().width(), WIDEST_HELP))
        .setParameterExceptionHandler(mistakes)
        .setExecutionExceptionHandler(mistakes)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(args);
  }

  private CommandLine commandLine(RootCommand root) {
    Policies policies = new Policies(console, clock);
    CommandLine policy =
        command(new PolicyCommand())
            .addSubcommand(command(new PolicyCheckCommand(console, policies)))
            .addSubcommand(command(new PolicyShowCommand(console)))
            .addSubcommand(command(new PolicyJsonCommand(console, policies)));
    CommandLine topics =
        command(new TopicsCommand())
            .addSubcommand(command(new TopicsCheckCommand(console, clock, cloud, policies)));
    return command(root)
        .addSubcommand(command(new SweepCommand(console, clock, cloud, policies, interrupts)))
        .addSubcommand(command(new CollectCommand(console, clock, cloud, policies, interrupts)))
        .addSubcommand(command(new ExplainCommand(console, clock, cloud, policies)))
        .addSubcommand(policy)
        .addSubcommand(topics)
        .addSubcommand(command(new DemoCommand(console, clock, interrupts)))
        .addSubcommand(command(new BenchCommand(console)));
  }

  private static CommandLine command(Object command) {
    return new CommandLine(command).addMixin("help", new HelpOption());
  }

  private Help.ColorScheme colours() {
    return Help.defaultColorScheme(console.out().colour() ? Help.Ansi.ON : Help.Ansi.OFF);
  }

  private static PrintWriter writer(Screen screen) {
    return new PrintWriter(screen.stream(), true, screen.stream().charset());
  }
}
