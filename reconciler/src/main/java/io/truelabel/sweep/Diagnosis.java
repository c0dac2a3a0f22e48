package io.truelabel.sweep;

import io.truelabel.aws.MacieNotEnabledException;
import java.util.Objects;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * What an exception means to people.
 *
 * @param problem what went wrong
 * @param remedy what to do next
 */
public record Diagnosis(String problem, String remedy) {
  private static final int FORBIDDEN = 403;

  /** What people should know of a failed call. */
  public static Diagnosis of(RuntimeException cause) {
    String message = Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getName());
    return switch (cause) {
      case StopSign.StoppedException _ -> new Diagnosis(message, "Run the sweep again.");
      case IncompleteSourceException known -> new Diagnosis(message, known.remedy());
      case MacieNotEnabledException _ ->
          new Diagnosis(message, "Enable Macie in this Region, or leave the Region out.");
      case AwsServiceException refused -> refused(refused, message);
      default ->
          new Diagnosis(
              "There was no answer that could be used: " + message,
              "Check the network and the credentials, then run the sweep again.");
    };
  }

  private static Diagnosis refused(AwsServiceException refused, String message) {
    if (refused.isThrottlingException()) {
      return new Diagnosis(
          "AWS kept throttling the calls: " + message,
          "Run the sweep again when fewer programs call the service.");
    }
    return refused.statusCode() == FORBIDDEN
        ? new Diagnosis(
            "AWS refused the call: " + message,
            "Allow the action to the role that runs the sweep, in the Macie administrator account.")
        : new Diagnosis("AWS answered with an error: " + message, "Run the sweep again.");
  }
}
