package io.truelabel.cli;

import io.truelabel.aws.MacieNotEnabledException;
import io.truelabel.text.Printable;
import java.util.Locale;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/** Turns what the AWS SDK throws into one sentence and what to do about it. */
final class AwsMistakes {

  private static final Set<String> EXPIRED = Set.of("ExpiredToken", "ExpiredTokenException");
  private static final Set<String> NOT_KNOWN =
      Set.of(
          "InvalidClientTokenId",
          "UnrecognizedClientException",
          "InvalidSignatureException",
          "SignatureDoesNotMatch",
          "InvalidAccessKeyId");

  private AwsMistakes() {}

  /** The failure as people can use it; one that is nobody's mistake is called a defect of ours. */
  static CommandFailure translate(Throwable failure) {
    return switch (failure) {
      case CommandFailure said -> said;
      case MacieNotEnabledException noMacie -> noMacie(noMacie);
      case AwsServiceException answered -> answered(answered);
      case SdkClientException unsent -> unsent(unsent);
      case SdkException other -> incomplete("AWS could not be used: " + message(other), "", other);
      default -> defect(failure);
    };
  }

  private static CommandFailure answered(AwsServiceException failure) {
    String code = failure.awsErrorDetails() == null ? "" : code(failure);
    String said = message(failure);
    if (EXPIRED.contains(code)) {
      return setUp(
          "The AWS credentials have expired.",
          "Sign in again, for example: aws sso login",
          failure);
    }
    if (NOT_KNOWN.contains(code)) {
      return setUp(
          "AWS does not know these credentials (" + code + ").",
          "Check AWS_PROFILE, the keys in ~/.aws/credentials and this machine's clock.",
          failure);
    }
    if (code.startsWith("AccessDenied") || failure.statusCode() == 403) {
      return incomplete(
          "AWS refused a call: " + said,
          "Allow these credentials the action, or use those of the account that administers Macie.",
          failure);
    }
    return incomplete("AWS answered with an error: " + said, "Try again in a while.", failure);
  }

  private static CommandFailure noMacie(MacieNotEnabledException failure) {
    return incomplete(
        String.valueOf(failure.getMessage()),
        "Macie must be enabled for the account whose credentials you use: best the one that"
            + " administers Macie for the organization.",
        failure);
  }

  private static String code(AwsServiceException failure) {
    return String.valueOf(failure.awsErrorDetails().errorCode());
  }

  private static CommandFailure unsent(SdkClientException failure) {
    String said = message(failure);
    if (said.toLowerCase(Locale.ROOT).contains("credentials")) {
      return setUp(
          "There are no AWS credentials to use.",
          "Sign in (aws sso login) and name the profile in AWS_PROFILE, or set AWS_ACCESS_KEY_ID"
              + " and AWS_SECRET_ACCESS_KEY.",
          failure);
    }
    return incomplete(
        "AWS could not be reached: " + said,
        "Check the network, the proxy, and AWS_ENDPOINT_URL if it is set.",
        failure);
  }

  private static CommandFailure defect(Throwable failure) {
    return new CommandFailure(
        ExitCode.INCOMPLETE,
        "This should not have happened: " + failure,
        "It is a defect in Truelabel. Please report it with the output of the same command and"
            + " --verbose.",
        failure);
  }

  private static CommandFailure setUp(String problem, String remedy, Throwable cause) {
    return new CommandFailure(ExitCode.USAGE, problem, remedy, cause);
  }

  private static CommandFailure incomplete(String problem, String remedy, Throwable cause) {
    return new CommandFailure(ExitCode.INCOMPLETE, problem, remedy, cause);
  }

  private static String message(SdkException failure) {
    return Printable.of(String.valueOf(failure.getMessage()));
  }
}
