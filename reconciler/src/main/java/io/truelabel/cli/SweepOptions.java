package io.truelabel.cli;

import io.truelabel.verdict.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code truelabel sweep}. */
final class SweepOptions {

  /** How the result is written. */
  enum Format {
    TABLE,
    JSON,
    CSV
  }

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      defaultValue = "",
      description = "The policy to judge by. Otherwise the default policy.")
  String policyFile = "";

  @Option(
      names = {"--regions", "--region"},
      paramLabel = "REGION,...",
      hideParamSyntax = true,
      split = ",",
      description = "The Regions to read. Otherwise the Region of the AWS set-up.")
  List<String> regions = List.of();

  @Option(
      names = "--apply",
      description = "Send the alerts and publish the metrics. Without it, nothing is changed.")
  boolean apply;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "TABLE",
      description = "How to write the result: table, json or csv. Otherwise table.")
  Format format = Format.TABLE;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      defaultValue = "",
      description = "Write the result to a file instead of standard output.")
  String output = "";

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description =
          "End with exit code 1 when there is a violation of this severity or above: low, medium,"
              + " high or critical.")
  @Nullable Severity failOn;

  @Option(names = "--all", description = "List the buckets with which nothing is wrong as well.")
  boolean all;

  @Option(names = "--no-progress", description = "Do not show how it gets on.")
  boolean noProgress;

  @Option(
      names = {"-q", "--quiet"},
      description = "Write nothing but the result, warnings and mistakes.")
  boolean quiet;
}
