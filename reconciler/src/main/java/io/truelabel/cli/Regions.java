package io.truelabel.cli;

import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The Regions that a command is to read: an option that several commands have. */
final class Regions {

  private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z0-9]+)+-[0-9]+");

  @Option(
      names = {"--regions", "--region"},
      paramLabel = "REGION,...",
      hideParamSyntax = true,
      split = ",",
      description = "The Regions to read. Otherwise the Region of the AWS set-up.")
  private List<String> asked = List.of();

  /** Whether any were asked for. */
  boolean given() {
    return !asked.isEmpty();
  }

  /**
   * The Regions that were asked for, or else the one of the AWS set-up.
   *
   * @throws CommandFailure when there is none, or one cannot be a Region
   */
  List<String> of(Cloud cloud) {
    List<String> named = asked.stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
    named.forEach(Regions::check);
    return named.isEmpty() ? List.of(configured(cloud)) : named.stream().distinct().toList();
  }

  private static String configured(Cloud cloud) {
    return cloud
        .region()
        .get()
        .orElseThrow(() ->
            CommandFailure.usage(
                "No Region is given, and the AWS set-up names none.",
                "Name the Regions in which Macie is enabled, such as --regions eu-west-1,us-east-1,"
                    + " or set AWS_REGION."));
  }

  private static void check(String region) {
    if (!REGION.matcher(region).matches()) {
      throw CommandFailure.usage(
          "'" + region + "' cannot be an AWS Region.",
          "Write Regions as AWS does, separated by commas: --regions eu-west-1,us-east-1");
    }
  }
}
