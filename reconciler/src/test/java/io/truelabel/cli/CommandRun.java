package io.truelabel.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.truelabel.aws.ClientSettings;
import io.truelabel.cli.terminal.Screen;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** What one command did: run inside the test, with all that it sees of a process in memory. */
record CommandRun(int exitCode, String out, String err) {

  static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");

  private static final Cloud NO_CLOUD =
      new Cloud(
          () -> {
            throw new AssertionError("this command has nothing to do with AWS");
          },
          Optional::empty);

  /** What a command is run with. */
  record Setting(int columns, boolean terminal, String input, Cloud cloud, Interrupts interrupts) {

    Setting columns(int other) {
      return new Setting(other, terminal, input, cloud, interrupts);
    }

    Setting onTerminal() {
      return new Setting(columns, true, input, cloud, interrupts);
    }

    Setting input(String other) {
      return new Setting(columns, terminal, other, cloud, interrupts);
    }

    Setting interrupts(Interrupts other) {
      return new Setting(columns, terminal, input, cloud, other);
    }

    CommandRun run(String... args) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      Console console =
          new Console(new ByteArrayInputStream(input.getBytes(UTF_8)), screen(out), screen(err));
      int exitCode =
          new Main(console, Clock.fixed(NOW, ZoneOffset.UTC), cloud, interrupts).run(args);
      return new CommandRun(exitCode, out.toString(UTF_8), err.toString(UTF_8));
    }

    private Screen screen(ByteArrayOutputStream bytes) {
      return new Screen(new PrintStream(bytes, true, UTF_8), terminal, columns, terminal);
    }
  }

  /** Output that nobody watches, and no AWS. */
  static Setting nowhere() {
    return new Setting(Screen.UNKNOWN_WIDTH, false, "", NO_CLOUD, Interrupts.NONE);
  }

  /** Output that nobody watches, and an AWS, seen with the keys of an account. */
  static Setting against(URI endpoint, String account) {
    var credentials = AwsBasicCredentials.create("AKIA" + account, "not checked");
    ClientSettings settings =
        ClientSettings.standard()
            .withEndpoint(endpoint.toString())
            .withCredentials(StaticCredentialsProvider.create(credentials));
    Cloud cloud = new Cloud(() -> settings, () -> Optional.of("eu-west-1"));
    return new Setting(Screen.UNKNOWN_WIDTH, false, "", cloud, Interrupts.NONE);
  }

  /** Runs a command whose output nobody watches, without AWS. */
  static CommandRun of(String... args) {
    return nowhere().run(args);
  }
}
