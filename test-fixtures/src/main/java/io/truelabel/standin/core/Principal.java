package io.truelabel.standin.core;

/**
 * Who makes a call.
 *
 * @param account 12 digits
 * @param role the name of the assumed role, empty for an account's own long-term key
 */
public record Principal(String account, String accessKeyId, String role, String arn) {

  public boolean isRole() {
    return !role.isEmpty();
  }
}
