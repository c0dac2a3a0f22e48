package io.truelabel.standin.macie;

import io.truelabel.standin.core.ServiceError;

/** Macie's ValidationException. */
final class Invalid {
  private Invalid() {}

  static ServiceError request(String message) {
    return new ServiceError("ValidationException", 400, message);
  }

  static ServiceError notFound() {
    return new ServiceError(
        "ResourceNotFoundException",
        404,
        "The request failed because the specified resource doesn't exist.");
  }

  static ServiceError token() {
    return request("The nextToken is not valid.");
  }
}
