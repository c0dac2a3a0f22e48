package io.truelabel.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.truelabel.cli.terminal.Screen;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** What one command did: run inside the test, with all that it sees of a process in memory. */
record CommandRun(int exitCode, String out, String err) {

  private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");

  private static final Cloud NO_CLOUD =
      new Cloud(
          () -> {
            throw new AssertionError("this command has nothing to do with AWS");
          },
          Optional::empty);

  /** Runs a command whose output nobody watches. */
  static CommandRun of(String... args) {
    return on(Screen.UNKNOWN_WIDTH, false, "", args);
  }

  /** Runs a command on a terminal of so many columns, with or without colour. */
  static CommandRun on(int columns, boolean colour, String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            screen(out, columns, colour),
            screen(err, columns, colour),
            Map.of());
    int exitCode =
        new Main(console, Clock.fixed(NOW, ZoneOffset.UTC), NO_CLOUD, Interrupts.NONE).run(args);
    return new CommandRun(exitCode, out.toString(UTF_8), err.toString(UTF_8));
  }

  private static Screen screen(ByteArrayOutputStream bytes, int columns, boolean colour) {
    return new Screen(new PrintStream(bytes, true, UTF_8), colour, columns, colour);
  }
}
