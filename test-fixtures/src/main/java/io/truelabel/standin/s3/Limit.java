package io.truelabel.standin.s3;

import io.truelabel.standin.core.PageToken;
import io.truelabel.standin.core.Request;
import io.truelabel.standin.core.ServiceError;

/** How S3 reads the parameters of its listings. */
final class Limit {

  private Limit() {}

  /** A page size: the largest one when none is asked for, or more than that. */
  static int of(Request request, String parameter, int smallest, int largest) {
    try {
      int asked = request.parameter(parameter).map(Integer::parseInt).orElse(largest);
      if (asked >= smallest) {
        return Math.min(asked, largest);
      }
    } catch (NumberFormatException notANumber) {
      throw invalid(parameter);
    }
    throw invalid(parameter);
  }

  /** The key after which a page begins. */
  static String keyOfToken(String token) {
    return PageToken.parts(token, 1, () -> invalid("continuation-token")).getFirst();
  }

  static ServiceError invalid(String parameter) {
    return new ServiceError("InvalidArgument", 400, "The value of " + parameter + " is not valid");
  }
}
