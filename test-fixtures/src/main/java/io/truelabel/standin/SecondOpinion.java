package io.truelabel.standin;

import java.io.File;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the programs that check our work independently (the AWS CLI, moto, linters). On a laptop
 * without them a test is left out and says so; where {@code TRUELABEL_REQUIRE_ALL} is 1, as in CI,
 * it fails instead.
 */
public final class SecondOpinion {
  private final Map<String, String> environment;
  private final PrintStream out;

  SecondOpinion(Map<String, String> environment, PrintStream out) {
    this.environment = Map.copyOf(environment);
    this.out = out;
  }

  public static SecondOpinion onThisMachine() {
    return new SecondOpinion(System.getenv(), System.out);
  }

  /**
   * Looks for a program on the {@code PATH}.
   *
   * @param leftOut what is not tested without it, for the line that says so
   * @throws IllegalStateException when it is missing and must not be
   */
  public Optional<Path> find(String program, String leftOut) {
    Optional<Path> found =
        Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
            .map(folder -> Path.of(folder, program))
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isEmpty()) {
      missing("%s is not installed, so this is left out: %s".formatted(program, leftOut));
    }
    return found;
  }

  private void missing(String message) {
    if (environment.getOrDefault("TRUELABEL_REQUIRE_ALL", "").equals("1")) {
      throw new IllegalStateException(
          message + ". TRUELABEL_REQUIRE_ALL=1 forbids that: install it, or unset the variable.");
    }
    out.println(message);
  }
}
