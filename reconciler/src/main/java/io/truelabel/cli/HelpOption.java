package io.truelabel.cli;

import picocli.CommandLine.Option;

/** The option by which every command shows its help; picocli acts on it by itself. */
final class HelpOption {

  @SuppressWarnings("UnusedVariable")
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;
}
