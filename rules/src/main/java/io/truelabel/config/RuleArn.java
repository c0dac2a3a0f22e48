package io.truelabel.config;

import java.util.Optional;

/**
 * The ARN of a Config rule.
 *
 * <p>A rule of a conformance pack has further segments before its id ({@code
 * config-rule/aws-service-rule/config-conforms.amazonaws.com/config-rule-abcdef}), so only the last
 * one counts.
 *
 * @param partition AWS partition
 * @param region Region of the rule
 * @param accountId account that owns the rule
 * @param ruleId the rule's own id
 */
record RuleArn(String partition, String region, String accountId, String ruleId) {

  private static final int PARTS = 6;

  /** The parts of an ARN; empty when the text is no ARN of a Config rule. */
  static Optional<RuleArn> parse(String text) {
    String[] parts = text.split(":", PARTS);
    if (parts.length < PARTS || !parts[0].equals("arn") || !parts[2].equals("config")) {
      return Optional.empty();
    }
    String resource = parts[5];
    String ruleId = resource.substring(resource.lastIndexOf('/') + 1);
    return resource.startsWith("config-rule/") && !ruleId.isEmpty()
        ? Optional.of(new RuleArn(parts[1], parts[3], parts[4], ruleId))
        : Optional.empty();
  }
}
