package io.truelabel.cli;

import io.truelabel.cli.terminal.Ink;
import io.truelabel.cli.terminal.Sheet;
import io.truelabel.verdict.BucketState;
import io.truelabel.verdict.Coverage;
import io.truelabel.verdict.Exposure;
import io.truelabel.verdict.Reach;
import java.time.Instant;

/** The part of an explanation that shows who reaches a bucket, Macie among them. */
final class ReachPart {

  private ReachPart() {}

  static void write(BucketState state, Sheet sheet) {
    exposure(state.exposure(), sheet);
    sheet.heading("Whether Macie looks");
    sheet.field("Monitoring", monitoring(state.coverage().monitoring()));
    sheet.field("Last look", look(state.coverage().look()));
  }

  private static void exposure(Exposure exposure, Sheet sheet) {
    sheet.heading("Who outside can reach it");
    field("Public", exposure.publicAccess(), sheet);
    field("Shared outside", exposure.sharedOutside(), sheet);
    field("Replicated outside", exposure.replicatedOutside(), sheet);
  }

  private static void field(String name, Reach reach, Sheet sheet) {
    switch (reach) {
      case YES -> sheet.field(name, "yes", Ink.YELLOW);
      case NO -> sheet.field(name, "no");
      case UNKNOWN -> sheet.field(name, "Macie could not tell", Ink.MAGENTA);
    }
  }

  private static String monitoring(Coverage.Monitoring monitoring) {
    return switch (monitoring) {
      case MONITORED -> "by a job or by automated discovery";
      case NOT_MONITORED -> "by no job and not by automated discovery";
      case PAUSED -> "by a job that is paused";
      case ACCESS_DENIED -> "Macie is denied access";
      case OVER_QUOTA -> "over the quota of the account";
      case NO_MACIE_IN_REGION -> "there is no Macie in this Region";
      case MACIE_OFF -> "Macie is off in the account";
      case UNKNOWN -> "could not be read";
    };
  }

  private static String look(Coverage.Look look) {
    return switch (look) {
      case Coverage.Look.At(Instant time) -> Times.of(time);
      case Coverage.Look.Never() -> "never";
      case Coverage.Look.Unproven _ -> "nothing proves one";
    };
  }
}
