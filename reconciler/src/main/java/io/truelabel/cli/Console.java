package io.truelabel.cli;

import io.truelabel.cli.terminal.Screen;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a command sees of the process it runs in.
 *
 * @param out for results, and nothing else
 * @param err for progress, messages and mistakes
 * @param environment the environment variables
 */
public record Console(InputStream in, Screen out, Screen err, Map<String, String> environment) {

  /**
   * Set by the launcher: which of {@code out} and {@code err} are terminals, separated by blanks.
   */
  private static final String TERMINALS = "truelabel.terminals";

  public Console {
    environment = Map.copyOf(environment);
  }

  /** The console of this process. */
  static Console ofProcess() {
    Map<String, String> environment = System.getenv();
    return new Console(
        System.in,
        screen(System.out, "out", environment),
        screen(System.err, "err", environment),
        environment);
  }

  private static Screen screen(PrintStream stream, String name, Map<String, String> environment) {
    boolean terminal = List.of(System.getProperty(TERMINALS, "").split(" ", -1)).contains(name);
    Charset charset = terminal ? stream.charset() : StandardCharsets.UTF_8;
    return new Screen(
        new PrintStream(stream, true, charset),
        terminal,
        width(environment),
        terminal && wantsColour(environment));
  }

  private static int width(Map<String, String> environment) {
    String columns = environment.getOrDefault("COLUMNS", "");
    return columns.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(columns) : Screen.UNKNOWN_WIDTH;
  }

  /** As https://no-color.org asks: any value but the empty one turns colour off. */
  private static boolean wantsColour(Map<String, String> environment) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** An environment variable that is set and not empty. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }
}
