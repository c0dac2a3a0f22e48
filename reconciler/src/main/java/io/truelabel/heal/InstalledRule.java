package io.truelabel.heal;

import io.truelabel.verdict.Rule;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.config.model.ConfigRule;
import software.amazon.awssdk.services.config.model.Scope;

/**
 * One of our rules as it is installed in an account; a conformance pack adds a suffix to its name.
 *
 * @param kind which rule it is
 * @param name its name there
 * @param scope what AWS Config runs it for
 */
record InstalledRule(Rule kind, String name, Scope scope) {
  private static final String OF_A_PACK = "-conformance-pack-";
  private static final String BUCKET = "AWS::S3::Bucket";

  /** One of ours; none when it is somebody else's. */
  static Stream<InstalledRule> of(ConfigRule rule) {
    Scope scope = Optional.ofNullable(rule.scope()).orElseGet(() -> Scope.builder().build());
    return Arrays.stream(Rule.values())
        .filter(kind -> isNamed(rule.configRuleName(), kind.configName()))
        .map(kind -> new InstalledRule(kind, rule.configRuleName(), scope));
  }

  private static boolean isNamed(String name, String configName) {
    return name.equals(configName) || name.startsWith(configName + OF_A_PACK);
  }

  /**
   * Whether it may be that a bucket without result is none of this rule's: which tags besides the
   * label a bucket has is not known here, so a scope of tags may leave out any bucket.
   */
  boolean mayLeaveOut(String bucket) {
    boolean otherType =
        scope.hasComplianceResourceTypes() && !scope.complianceResourceTypes().contains(BUCKET);
    boolean otherBucket =
        scope.complianceResourceId() != null && !scope.complianceResourceId().equals(bucket);
    return otherType || otherBucket || scope.tagKey() != null;
  }
}
