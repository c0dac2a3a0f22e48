package io.truelabel.cli.demo;

/** Runs a command of the command line, as a person would type it. */
@FunctionalInterface
public interface Commands {

  /** Runs the command with these arguments and gives its exit code. */
  int run(String... arguments);
}
