package io.truelabel.cli;

import io.truelabel.aws.ClientSettings;
import io.truelabel.bench.StandIns;
import io.truelabel.cli.demo.Demo;
import io.truelabel.cli.demo.WorkFolder;
import io.truelabel.cli.terminal.Sheet;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** {@code truelabel demo}: the whole job over a sample organization, on this machine. */
@Command(
    name = "demo",
    header = "Show the whole job on this machine, without AWS.",
    description = {
      "AWS Config calls the rules, the sweep judges, tells and counts, and you see what each of"
          + " them sees. A stand-in plays AWS: no account is needed, and none is used."
    },
    optionListHeading = "%nOptions:%n",
    footer = {"", "It takes seconds, listens on 127.0.0.1 only and leaves nothing running."})
final class DemoCommand implements Callable<Integer> {

  private static final String ADMINISTRATOR = "AKIA111122223333";
  private static final String HOME_REGION = "eu-west-1";

  private final Console console;
  private final Clock clock;
  private final Interrupts interrupts;

  @Option(
      names = "--keep",
      description =
          "Leave the stand-in running until Enter, to try commands and the AWS CLI on it.")
  private boolean keep;

  DemoCommand(Console console, Clock clock, Interrupts interrupts) {
    this.console = console;
    this.clock = clock;
    this.interrupts = interrupts;
  }

  @Override
  public Integer call() throws IOException {
    try (StandIns.Running standIn = StandInProgram.here().start("sample");
        WorkFolder folder = WorkFolder.create()) {
      show(standIn.endpoint(), folder.path(), report());
      if (keep) {
        stay(standIn.endpoint());
      }
    }
    return ExitCode.DONE.code();
  }

  private void stay(URI endpoint) throws IOException {
    Sheet sheet = new Sheet(console.out(), 0);
    sheet.heading("The stand-in goes on until you press Enter. In another terminal:");
    sheet.text(1, "export AWS_ENDPOINT_URL=" + endpoint + " AWS_REGION=" + HOME_REGION);
    sheet.text(1, "export AWS_ACCESS_KEY_ID=" + ADMINISTRATOR + " AWS_SECRET_ACCESS_KEY=any");
    sheet.text(1, "aws macie2 describe-buckets");
    sheet.text(1, "truelabel sweep --regions eu-west-1,us-east-1");
    int typed;
    do {
      typed = console.in().read();
    } while (typed >= 0 && typed != '\n');
  }

  /** Where the report stays when the demonstration is over, to be looked at. */
  private static Path report() {
    return Path.of("truelabel-demo.html").toAbsolutePath();
  }

  /** Shows the demonstration against a stand-in that runs already. */
  void show(URI endpoint, Path folder, Path page) throws IOException {
    ClientSettings settings = settings(endpoint);
    Cloud cloud = new Cloud(() -> settings, () -> Optional.of(HOME_REGION));
    Main main = new Main(console, clock, cloud, interrupts);
    new Demo(console.out(), main::run, clock).run(endpoint, settings, folder, page);
  }

  private static ClientSettings settings(URI endpoint) {
    var credentials = AwsBasicCredentials.create(ADMINISTRATOR, "not checked");
    return ClientSettings.standard()
        .withEndpoint(endpoint.toString())
        .withCredentials(StaticCredentialsProvider.create(credentials));
  }
}
