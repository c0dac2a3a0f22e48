package io.truelabel.policy;

/**
 * One line of the policy: which detections need which level, or are forbidden.
 *
 * @param name what messages call it; unique in a policy
 * @param line where it starts in the policy file, counted from 1
 * @param match the detections it speaks of
 * @param demand what it asks
 */
public record Requirement(String name, int line, Match match, Demand demand) {

  public Requirement {
    Check.text("the name of a requirement", name);
    Check.line(line);
  }
}
