package io.truelabel.cli;

import io.truelabel.aws.CentralAccount;
import io.truelabel.nightly.Scope;
import io.truelabel.verdict.Severity;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code truelabel sweep}. */
final class SweepOptions {

  /** How the result is written. */
  enum Format {
    TABLE,
    JSON,
    CSV,
    OCSF
  }

  /** Where buckets are looked for. */
  enum Inventory {
    JOINED,
    MACIE
  }

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      defaultValue = "",
      description =
          "The policy to judge by. Otherwise that in the state bucket, or else the default policy.")
  String policyFile = "";

  @Mixin StateBucketOption state = new StateBucketOption();

  @Mixin Regions regions = new Regions();

  @Option(
      names = "--from",
      paramLabel = "DIR",
      defaultValue = "",
      description =
          "Judge by the files in this folder, which the AWS CLI or truelabel collect wrote. Nothing"
              + " is asked of AWS.")
  String from = "";

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      defaultValue = "",
      description =
          "Judge the files of --from as of this time, such as 2026-11-22T02:00:00Z: grace periods,"
              + " waivers and the age of a look are counted until then. Otherwise now.")
  String asOf = "";

  @Option(
      names = "--accounts",
      paramLabel = "ACCOUNT,...",
      hideParamSyntax = true,
      split = ",",
      description = "The accounts to judge. Otherwise all of the organization.")
  List<String> accounts = List.of();

  @Option(
      names = "--inventory",
      paramLabel = "WHICH",
      defaultValue = "JOINED",
      description =
          "Where buckets are looked for: joined asks Macie, AWS Config and S3, and enters accounts"
              + " where needed; macie asks Macie alone, whose tags may be a day old. Otherwise"
              + " joined.")
  Inventory inventory = Inventory.JOINED;

  @Option(
      names = "--apply",
      description =
          "Send the alerts, publish the metrics, heal AWS Config and remember what was found in the"
              + " state bucket. Without it, nothing is changed.")
  boolean apply;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "TABLE",
      description = "How to write the result: table, json, csv or ocsf. Otherwise table.")
  Format format = Format.TABLE;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      defaultValue = "",
      description = "Write the result to a file instead of standard output.")
  String output = "";

  @Option(
      names = "--html",
      paramLabel = "FILE",
      defaultValue = "",
      description = "Write the report as one page of HTML as well, which opens in any browser.")
  String html = "";

  @Option(
      names = "--with-object-names",
      description =
          "Name in the page of --html the objects that prove what is wrong. A name can itself be"
              + " personal data.")
  boolean withObjectNames;

  @Option(
      names = "--history",
      paramLabel = "FILE",
      defaultValue = "",
      description =
          "Show the trend of the nights that this file remembers, and add this one. It is made when"
              + " it is missing. Otherwise the nights in the state bucket are shown.")
  String history = "";

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description =
          "End with exit code 1 when there is a violation of this severity or above: low, medium,"
              + " high or critical.")
  @Nullable Severity failOn;

  @Option(names = "--all", description = "List the buckets with which nothing is wrong as well.")
  boolean all;

  /**
   * Checks that the options go together.
   *
   * @throws CommandFailure when they do not
   */
  void check() {
    if (withObjectNames && html.isEmpty()) {
      throw CommandFailure.usage(
          "--with-object-names names objects in the page of --html, and none is asked for.",
          "Add --html FILE, or leave it out.");
    }
    if (!from.isEmpty() && regions.given()) {
      throw clash("--regions", "It judges every Region that the files speak of.");
    }
    if (!from.isEmpty() && !accounts.isEmpty()) {
      throw clash("--accounts", "It judges every account that the files speak of.");
    }
    if (!from.isEmpty() && !state.name.isEmpty()) {
      throw clash("--state-bucket", "Leave it out: what is remembered is no part of the files.");
    }
    if (!asOf.isEmpty() && from.isEmpty()) {
      throw CommandFailure.usage(
          "--as-of is for files: what AWS answers now cannot be judged as of another time.",
          "Leave out --as-of, or name the folder with --from.");
    }
    if (!from.isEmpty() && apply) {
      throw clash("--apply", "Leave out --apply, or leave out --from and sweep AWS itself.");
    }
  }

  /**
   * The clock that files are judged by: stopped at --as-of, or the one that is given.
   *
   * @throws CommandFailure when --as-of names no time
   */
  Clock clock(Clock now) {
    if (asOf.isEmpty()) {
      return now;
    }
    try {
      return Clock.fixed(OffsetDateTime.parse(asOf).toInstant(), ZoneOffset.UTC);
    } catch (DateTimeException noTime) {
      throw CommandFailure.usage(
          "'" + asOf + "' cannot be a time.",
          "Write day, time and offset, as in --as-of 2026-11-22T02:00:00Z");
    }
  }

  private static CommandFailure clash(String option, String remedy) {
    return CommandFailure.usage(
        "--from judges files and asks nothing of AWS, so " + option + " cannot go with it.",
        remedy);
  }

  @Option(names = "--no-progress", description = "Do not show how it gets on.")
  boolean noProgress;

  @Option(
      names = {"-q", "--quiet"},
      description = "Write nothing but the result, warnings and mistakes.")
  boolean quiet;

  /**
   * Which buckets the sweep is about.
   *
   * @throws CommandFailure when an account cannot be one
   */
  Scope scope() {
    List<String> named = accounts.stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
    named.stream()
        .filter(account -> !CentralAccount.isAccountId(account))
        .findFirst()
        .ifPresent(wrong -> {
          throw CommandFailure.usage(
              "'" + wrong + "' cannot be an AWS account.",
              "Write the 12 digits of each account, separated by commas:"
                  + " --accounts 111122223333,444455556666");
        });
    return new Scope(inventory == Inventory.JOINED, named);
  }
}
