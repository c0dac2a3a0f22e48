package io.truelabel.aws;

import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/**
 * The account that Truelabel runs in: the Macie administrator.
 *
 * @param accountId its 12 digits
 * @param partition {@code aws}, {@code aws-cn}, {@code aws-us-gov}, ...
 * @param credentials the program's own
 * @param externalId handed over when a role is assumed; empty for none
 */
public record CentralAccount(
    String accountId, String partition, AwsCredentialsProvider credentials, String externalId) {

  private static final Pattern ACCOUNT_ID = Pattern.compile("[0-9]{12}");

  public CentralAccount {
    requireAccountId(accountId);
  }

  /** The partition that a Region belongs to, also of a Region that the SDK does not know yet. */
  public static String partitionOf(String region) {
    return PartitionMetadata.of(Region.of(region)).id();
  }

  /** Whether a text has the form of an account id: 12 ASCII digits. */
  public static boolean isAccountId(String text) {
    return ACCOUNT_ID.matcher(text).matches();
  }

  /** The ARN of a member role, built from constants and the account id alone. */
  String roleArn(String member, MemberRole role) {
    requireAccountId(member);
    return "arn:" + partition + ":iam::" + member + ":role/" + role.roleName();
  }

  private static void requireAccountId(String text) {
    if (!isAccountId(text)) {
      throw new IllegalArgumentException("An AWS account id has 12 digits, unlike: " + text);
    }
  }
}
