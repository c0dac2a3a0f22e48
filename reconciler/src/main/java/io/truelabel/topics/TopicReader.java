package io.truelabel.topics;

import io.truelabel.alert.Via;
import io.truelabel.aws.AwsClients;
import io.truelabel.aws.MemberAccounts;
import io.truelabel.aws.MemberRole;
import io.truelabel.label.TopicArn;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.SnsException;
import software.amazon.awssdk.services.sns.model.Subscription;

/** Reads attributes and subscriptions of topics, with the roles that publish to them. */
final class TopicReader {
  private static final String PENDING = "PendingConfirmation";
  private static final String DELETED = "Deleted";

  private final AwsClients clients;
  private final MemberAccounts members;

  TopicReader(AwsClients clients, MemberAccounts members) {
    this.clients = clients;
    this.members = members;
  }

  TopicLook look(TopicUse use) {
    if (!use.problem().isEmpty()) {
      return new TopicLook.Unasked();
    }
    try {
      return read(use);
    } catch (AwsServiceException refused) {
      return refused(use, refused);
    } catch (SdkException unanswered) {
      return new TopicLook.Unreachable("there was no answer from SNS in " + use.topic().region());
    }
  }

  private TopicLook read(TopicUse use) {
    SnsClient sns = clients.client(SnsClient.class, SnsClient::builder, use.topic().region());
    String arn = use.topic().toString();
    AwsRequestOverrideConfiguration as = as(use);
    Map<String, String> attributes =
        sns.getTopicAttributes(it -> it.topicArn(arn).overrideConfiguration(as)).attributes();
    List<Subscription> subscriptions =
        sns
            .listSubscriptionsByTopicPaginator(it -> it.topicArn(arn).overrideConfiguration(as))
            .subscriptions()
            .stream()
            .toList();
    return new TopicLook.Seen(
        attributes.getOrDefault("Policy", ""),
        attributes.getOrDefault("KmsMasterKeyId", ""),
        subscriptions.stream().filter(TopicReader::confirmed).map(Subscription::protocol).toList(),
        (int) subscriptions.stream().filter(it -> PENDING.equals(it.subscriptionArn())).count());
  }

  private static boolean confirmed(Subscription subscription) {
    String arn = subscription.subscriptionArn();
    return !PENDING.equals(arn) && !DELETED.equals(arn);
  }

  private AwsRequestOverrideConfiguration as(TopicUse use) {
    AwsRequestOverrideConfiguration.Builder override = AwsRequestOverrideConfiguration.builder();
    if (use.via() == Via.MEMBER) {
      override.credentialsProvider(members.credentials(use.topic().accountId(), MemberRole.READER));
    }
    return override.build();
  }

  private static TopicLook refused(TopicUse use, AwsServiceException refused) {
    AwsErrorDetails details = refused.awsErrorDetails();
    String code = details == null ? "an error" : String.valueOf(details.errorCode());
    if (!(refused instanceof SnsException)) {
      return new TopicLook.Unreachable(role(use.topic()) + " could not be assumed (" + code + ")");
    }
    return switch (code) {
      case "NotFound", "NotFoundException" -> new TopicLook.Gone();
      case "AuthorizationError", "AuthorizationErrorException", "AccessDenied" ->
          new TopicLook.Denied(code);
      case "InvalidClientTokenId", "UnrecognizedClientException", "OptInRequired" ->
          new TopicLook.RegionOff();
      default -> new TopicLook.Unreachable("SNS answered " + code);
    };
  }

  private static String role(TopicArn topic) {
    return "the role " + MemberRole.READER.roleName() + " of account " + topic.accountId();
  }
}
