package io.truelabel.standin.core;

/**
 * Who makes a call.
 *
 * @param account 12 digits
 * @param role the name of the assumed role, empty for an account's own long-term key
 */
public record Principal(String account, String accessKeyId, String role, String arn) {

  /** The name of the assumed role, else what stands behind the account in the key. */
  public String name() {
    return isRole() ? role : accessKeyId.substring("AKIA".length() + account.length());
  }

  public boolean isRole() {
    return !role.isEmpty();
  }
}
