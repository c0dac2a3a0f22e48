package io.truelabel.verdict;

import io.truelabel.policy.Requirement;

/**
 * Where in the policy something is said.
 *
 * @param name the requirement or section
 * @param line its line in the file that people wrote, 0 where there is none
 */
public record PolicyLine(String name, int line) {
  static PolicyLine of(Requirement requirement) {
    return new PolicyLine(requirement.name(), requirement.line());
  }

  /** A section of the policy as a whole. */
  static PolicyLine section(String name) {
    return new PolicyLine(name, 0);
  }
}
