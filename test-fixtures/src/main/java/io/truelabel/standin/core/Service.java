package io.truelabel.standin.core;

import java.util.Map;

/** One AWS service of the stand-in. */
public interface Service {

  /** The name under which clients sign: {@code macie2}, {@code monitoring}, … */
  String name();

  /** The operation that a request asks for, as AWS spells it; a ServiceError when there is none. */
  String operation(Request request);

  /** Answers a call whose credentials are good. */
  Reply handle(Call call);

  /** How this service writes errors; a service with several protocols looks at the request. */
  ErrorStyle errors(Request request);

  /** What this service answers when it throttles. */
  default ServiceError throttled() {
    return new ServiceError("ThrottlingException", 400, "Rate exceeded");
  }

  /** What this service answers a caller whose permissions do not suffice. */
  default ServiceError denied(String message) {
    return new ServiceError("AccessDeniedException", 400, message);
  }

  /** Whether a body marked gzip is data to keep as it came (S3), not a wrapping to take off. */
  default boolean keepsEncodedBodies() {
    return false;
  }

  /** Control routes of this service: {@code "GET messages"} answers under {@code /_standin/}. */
  default Map<String, Route> routes() {
    return Map.of();
  }
}
