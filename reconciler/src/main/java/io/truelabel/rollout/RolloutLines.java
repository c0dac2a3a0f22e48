package io.truelabel.rollout;

import io.truelabel.heal.ConfigLine;
import io.truelabel.heal.ConfigLine.Kind;
import io.truelabel.sweep.Diagnosis;
import io.truelabel.text.Shortened;
import io.truelabel.verdict.Untrusted;
import java.util.List;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Says which account of a Region is left out, and what to do. */
final class RolloutLines {
  private static final int FORBIDDEN = 403;

  /** What AWS says of a failure may be pages long; the beginning names the cause. */
  private static final int LONGEST = 300;

  private static final String AGAIN = "run the installation again";
  private static final String RIGHTS =
      "Update the stack truelabel-home: the role truelabel-sweep may then read it.";

  private final String central;
  private final String region;

  /**
   * Lines of one Region.
   *
   * @param central the account of the installation
   */
  RolloutLines(String central, String region) {
    this.central = central;
    this.region = region;
  }

  ConfigLine notPermitted(String account, List<String> functions) {
    return line(
        account,
        Kind.NOT_PERMITTED,
        ("For this account AWS Config may not invoke the function %s. Without that, no rule that"
                + " uses it can be made there, and one that exists judges nothing any more.")
            .formatted(names(functions)),
        "Run the installation again: it lets every account of the organization use the functions.");
  }

  ConfigLine packFailed(String account, String status, String code, String message) {
    return line(
        account,
        Kind.PACK_FAILED,
        ("The conformance pack %s failed in this account (%s), so its rules are missing there or out"
                    + " of date.")
                .formatted(PackReading.NAME, Untrusted.shown(status))
            + said(code, message),
        "Mend what AWS names, then "
            + AGAIN
            + ". If it stays so, run it once with --exclude and this account, and once without.");
  }

  private static String said(String code, String message) {
    String both = (code + " " + message).strip();
    return both.isEmpty() ? "" : " AWS says: " + Untrusted.line(Shortened.to(LONGEST, both));
  }

  ConfigLine packMissing(String account) {
    return line(
        account,
        Kind.NO_PACK,
        ("The conformance pack %s shows no status of this account, so nothing says that the rules are"
                + " or will be there.")
            .formatted(PackReading.NAME),
        "AWS brings the pack to a new account by itself. If it does not until tomorrow, "
            + AGAIN
            + ", with --exclude if the account is to have no rules.");
  }

  ConfigLine packEmpty() {
    return line(
        central,
        Kind.NOT_SHOWN,
        ("The conformance pack %s shows no status of any account, so it was not compared with the"
                + " accounts that exist.")
            .formatted(PackReading.NAME),
        "Look into it in AWS Config of this account. If its rules are missing, " + AGAIN + ".");
  }

  ConfigLine packUnread(SdkException cause) {
    return unread(
        cause,
        "In which accounts the conformance pack %s failed".formatted(PackReading.NAME),
        "Nothing is to be done: the next sweep asks for the pack again.");
  }

  ConfigLine functionsSilent(List<String> functions) {
    return line(
        central,
        Kind.NOT_SHOWN,
        ("Lambda shows no permission of AWS Config on the function %s, so for which accounts it may be"
                + " invoked was not compared with the accounts that exist.")
            .formatted(names(functions)),
        "See that the stack truelabel-satellite is in this Region; if it is not, " + AGAIN + ".");
  }

  ConfigLine functionsUnread(SdkException cause) {
    return unread(
        cause,
        "For which accounts AWS Config may invoke the functions of the rules",
        "Nothing is to be done: the next sweep asks for the functions again.");
  }

  /** A refusal says that the sweep may not know; anything else, that it did not find out. */
  private ConfigLine unread(SdkException cause, String what, String next) {
    if (refused(cause)) {
      return line(
          central,
          Kind.NOT_SHOWN,
          what + " may not be read, so it was not compared with the accounts that exist.",
          RIGHTS);
    }
    return line(
        central,
        Kind.UNREAD,
        Diagnosis.of(cause).problem()
            + " "
            + what
            + " was not compared with the accounts that exist.",
        next);
  }

  /** AWS Config answers a refusal with 400, and Lambda with 403. */
  private static boolean refused(SdkException cause) {
    return cause instanceof AwsServiceException answer
        && (answer.statusCode() == FORBIDDEN
            || (answer.awsErrorDetails() != null
                && "AccessDeniedException".equals(answer.awsErrorDetails().errorCode())));
  }

  private static String names(List<String> functions) {
    return String.join(", nor ", functions);
  }

  private ConfigLine line(String account, Kind kind, String problem, String remedy) {
    return new ConfigLine(account, List.of(region), kind, problem, remedy);
  }
}
