package io.truelabel.standin.s3;

import io.truelabel.sampleorg.StoredObject;
import io.truelabel.standin.core.Request;
import io.truelabel.standin.core.ServiceError;
import java.util.Map;
import java.util.Optional;

/**
 * The conditions of a request on the object that is there.
 *
 * @param ifMatch the ETag that it must have, {@code *} for any; empty for no such condition
 * @param ifNoneMatch the ETag that it must not have, {@code *} for any; empty for no such condition
 */
record Conditions(String ifMatch, String ifNoneMatch) {

  private static final String ANY = "*";

  static Conditions of(Request request) {
    return new Conditions(eTag(request, "if-match"), eTag(request, "if-none-match"));
  }

  /** Throws the error that S3 answers when the object must not be written. */
  void beforeWriting(String key, Optional<StoredObject> before) {
    if (!ifNoneMatch.isEmpty() && !ifNoneMatch.equals(ANY)) {
      throw new ServiceError(
          "NotImplemented", 501, "A write takes no other If-None-Match than an asterisk.");
    }
    if (!ifNoneMatch.isEmpty() && before.isPresent()) {
      throw failed("If-None-Match");
    }
    if (!ifMatch.isEmpty()) {
      requireMatch(before.orElseThrow(() -> ObjectCalls.noSuchKey(key)));
    }
  }

  /** Throws the error that S3 answers when the object must not be deleted. */
  void beforeDeleting(Optional<StoredObject> before) {
    if (!ifMatch.isEmpty()) {
      before.ifPresent(this::requireMatch);
    }
  }

  /** Whether the reader has it already; throws when it is not the one the reader asks for. */
  boolean isUnchanged(StoredObject object) {
    if (!ifMatch.isEmpty()) {
      requireMatch(object);
    }
    return matches(ifNoneMatch, object);
  }

  private void requireMatch(StoredObject object) {
    if (!matches(ifMatch, object)) {
      throw failed("If-Match");
    }
  }

  private static boolean matches(String condition, StoredObject object) {
    return condition.equals(ANY) || condition.equals(object.eTag());
  }

  private static String eTag(Request request, String header) {
    return request.header(header).orElse("").replace("\"", "");
  }

  private static ServiceError failed(String condition) {
    return new ServiceError(
        "PreconditionFailed",
        412,
        "At least one of the pre-conditions you specified did not hold",
        Map.of("Condition", condition));
  }
}
