package io.truelabel.cli;

import io.truelabel.cli.terminal.Screen;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * All that a command sees of the process it runs in.
 *
 * @param out for results, and nothing else
 * @param err for progress, messages and mistakes
 */
public record Console(InputStream in, Screen out, Screen err) {

  /**
   * Set by the launcher: which of {@code out} and {@code err} are terminals, separated by blanks.
   */
  private static final String TERMINALS = "truelabel.terminals";

  /** The console of this process. */
  static Console ofProcess() {
    List<String> terminals = List.of(System.getProperty(TERMINALS, "").split(" ", -1));
    return new Console(
        System.in,
        screen(System.out, terminals.contains("out"), System.getenv()),
        screen(System.err, terminals.contains("err"), System.getenv()));
  }

  /** A stream as the environment says that it is to be used; a file or a pipe is in UTF-8. */
  static Screen screen(PrintStream stream, boolean terminal, Map<String, String> environment) {
    Charset charset = terminal ? stream.charset() : StandardCharsets.UTF_8;
    boolean interactive = terminal && !environment.getOrDefault("TERM", "").equals("dumb");
    return new Screen(
        new PrintStream(stream, true, charset),
        interactive,
        width(environment.getOrDefault("COLUMNS", "")),
        interactive && wantsColour(environment));
  }

  private static int width(String columns) {
    return columns.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(columns) : Screen.UNKNOWN_WIDTH;
  }

  /** As https://no-color.org asks: any value but the empty one turns colour off. */
  private static boolean wantsColour(Map<String, String> environment) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty();
  }
}
