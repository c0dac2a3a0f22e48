package io.truelabel.standin.cloudwatch;

import io.truelabel.standin.core.ServiceError;

/** The errors of CloudWatch. */
final class CloudWatchError {

  private CloudWatchError() {}

  static ServiceError missing(String parameter) {
    return new ServiceError(
        "MissingParameter", 400, "The parameter " + parameter + " is required.");
  }

  static ServiceError invalid(String parameter, Object value) {
    return new ServiceError(
        "InvalidParameterValue",
        400,
        "The value %s for parameter %s is invalid.".formatted(value, parameter));
  }

  static ServiceError combination(String message) {
    return new ServiceError("InvalidParameterCombination", 400, message);
  }
}
