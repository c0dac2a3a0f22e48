package io.truelabel.standin.sns;

import io.truelabel.sampleorg.Topic.KeyState;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.ServiceError;

/** The errors of SNS as the query protocol spells them. */
final class SnsError {

  private SnsError() {}

  static ServiceError invalid(String what) {
    return new ServiceError("InvalidParameter", 400, "Invalid parameter: " + what);
  }

  static ServiceError notFound() {
    return new ServiceError("NotFound", 404, "Topic does not exist");
  }

  static ServiceError unauthorized(Call call, String topicArn) {
    return new ServiceError(
        "AuthorizationError",
        403,
        "User: %s is not authorized to perform: SNS:%s on resource: %s"
            .formatted(call.caller().arn(), call.operation(), topicArn));
  }

  /** Throws what the state of a topic's key leads to, if it does not let publish. */
  static void check(KeyState key) {
    switch (key) {
      case NONE, USABLE -> {
        // The key is no obstacle.
      }
      case ACCESS_DENIED -> throw kms("KMSAccessDenied", 400);
      case DISABLED -> throw kms("KMSDisabled", 400);
      case INVALID_STATE -> throw kms("KMSInvalidState", 400);
      case NOT_FOUND -> throw kms("KMSNotFound", 400);
      case OPT_IN_REQUIRED -> throw kms("KMSOptInRequired", 403);
      case THROTTLED -> throw kms("KMSThrottling", 400);
    }
  }

  private static ServiceError kms(String code, int status) {
    return new ServiceError(code, status, "The topic's KMS key does not let publish: " + code);
  }
}
