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
      return "the key that encrypts it cannot be used (" + code + ")";
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

  private static String role(TopicArn topic) {
    return "the role " + MemberRole.READER.roleName() + " of account " + topic.accountId();
  }

  private static String code(AwsServiceException refused) {
    AwsErrorDetails details = refused.awsErrorDetails();
    return details == null
        ? "an error"
        : Objects.requireNonNullElse(details.errorCode(), "an error");
  }
}
