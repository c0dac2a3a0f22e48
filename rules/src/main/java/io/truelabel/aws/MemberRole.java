package io.truelabel.aws;

/**
 * The roles that Truelabel assumes in member accounts. Their names are constants: a role name never
 * comes from an event, a tag or a rule parameter.
 */
public enum MemberRole {
  /** Reads and writes results of AWS Config rules. */
  EVALUATOR("truelabel-evaluator"),
  /** Reads tags and lists, and publishes to topics of its own account. */
  READER("truelabel-reader");

  private final String roleName;

  MemberRole(String roleName) {
    this.roleName = roleName;
  }

  /** The role's name in every member account. */
  public String roleName() {
    return roleName;
  }
}
