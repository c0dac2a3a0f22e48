package io.truelabel.standin.core;

import java.util.Map;

/** An error as AWS would answer it; the service's {@link ErrorStyle} decides how it looks. */
public final class ServiceError extends RuntimeException {
  private final String code;
  private final int status;
  private final transient Map<String, String> details;

  public ServiceError(String code, int status, String message) {
    this(code, status, message, Map.of());
  }

  /**
   * @param details further members of the error: elements in XML, fields in JSON
   */
  public ServiceError(String code, int status, String message, Map<String, String> details) {
    super(message, null, false, false);
    this.code = code;
    this.status = status;
    this.details = Map.copyOf(details);
  }

  public String code() {
    return code;
  }

  public int status() {
    return status;
  }

  public String message() {
    return String.valueOf(getMessage());
  }

  public Map<String, String> details() {
    return details;
  }
}
