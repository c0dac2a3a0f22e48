package io.truelabel.alert;

import io.truelabel.aws.MemberRole;
import io.truelabel.label.TopicArn;
import java.util.Objects;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.model.SnsException;
import software.amazon.awssdk.services.sts.model.StsException;

/** Why a topic could not be used, as a clause that may stand in a message to strangers. */
final class Refusal {
  private Refusal() {}

  /** The clause; AWS's own text stays out of it, for it names our roles. */
  static String of(SdkException cause, TopicArn topic) {
    return switch (cause) {
      case StsException refused -> role(topic) + " could not be assumed (" + code(refused) + ")";
      case SnsException refused -> sns(code(refused), topic);
      case AwsServiceException refused -> "AWS answered " + code(refused);
      default -> "there was no answer from SNS in " + topic.region();
    };
  }

  private static String sns(String code, TopicArn topic) {
    if (code.startsWith("KMS")) {
      return "the KMS key that encrypts it " + key(code) + " (" + code + ")";
    }
    return switch (code) {
      case "NotFound" -> "it does not exist";
      case "AuthorizationError" -> "it does not allow Truelabel to publish";
      case "InvalidClientTokenId", "UnrecognizedClientException", "OptInRequired" ->
          "the Region " + topic.region() + " is not enabled for the account that publishes";
      case "InvalidParameter", "InvalidParameterValue" ->
          "SNS in " + topic.region() + " refused it (" + code + ")";
      default -> "SNS answered " + code;
    };
  }

  /** What is the matter with the key, and what its owner can do. */
  private static String key(String code) {
    return switch (code) {
      case "KMSAccessDenied" ->
          "does not admit Truelabel, and its owner must allow kms:GenerateDataKey and kms:Decrypt";
      case "KMSDisabled" ->
          "is disabled, and its owner must enable it or encrypt the topic with another";
      case "KMSInvalidState" ->
          "is to be deleted or not ready, and its owner must undo that or choose another";
      case "KMSNotFound" -> "does not exist, and the topic must be encrypted with one that does";
      case "KMSOptInRequired" -> "is in an account that has no subscription to AWS KMS";
      case "KMSThrottling" -> "was asked for too often, and may work the next time";
      default -> "cannot be used";
    };
  }

  private static String role(TopicArn topic) {
    return "the role " + MemberRole.READER.roleName() + " of account " + topic.accountId();
  }

  private static String code(AwsServiceException refused) {
    AwsErrorDetails details = refused.awsErrorDetails();
    String code = details == null ? "" : Objects.requireNonNullElse(details.errorCode(), "");
    return code.isEmpty() ? "an error" : code.replaceFirst("Exception$", "");
  }
}
