package io.truelabel.sampleorg;

import java.util.Set;

/**
 * A role in a member account.
 *
 * @param trusts the accounts that may assume it
 */
public record Role(String name, Set<String> trusts) {

  private static final Set<String> READING =
      Set.of(
          "s3:GetBucketTagging",
          "s3:HeadBucket",
          "s3:ListBuckets",
          "s3:ListObjectsV2",
          "s3:ListObjectVersions",
          "sns:GetTopicAttributes",
          "sns:ListSubscriptionsByTopic",
          "sns:Publish");

  /** The role through which compliance results are put into a member account's Config. */
  public static final String EVALUATOR = "truelabel-evaluator";

  /** The role through which a member account's tags are read and its topics published to. */
  public static final String READER = "truelabel-reader";

  /** Whether it may call an operation: Truelabel's two roles may do little, others anything. */
  public boolean allows(String service, String operation) {
    return switch (name) {
      case EVALUATOR -> service.equals("config");
      case READER -> service.equals("macie2") || READING.contains(service + ":" + operation);
      default -> true;
    };
  }

  public Role {
    trusts = Set.copyOf(trusts);
  }
}
