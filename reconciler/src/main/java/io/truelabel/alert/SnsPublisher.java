package io.truelabel.alert;

import io.truelabel.aws.AwsClients;
import io.truelabel.aws.MemberAccounts;
import io.truelabel.aws.MemberRole;
import io.truelabel.label.TopicArn;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/**
 * Publishes through SNS, in the topic's own Region and with the role that the route names.
 *
 * <p>When an answer is lost the SDK publishes again: a message may come twice, but not never.
 */
public final class SnsPublisher implements Publisher {
  private static final String GROUP = "truelabel";

  private final AwsClients clients;
  private final MemberAccounts members;
  private final String sweepId;

  /**
   * A publisher for one sweep.
   *
   * @param sweepId lets a FIFO topic recognise a message that comes twice
   */
  public SnsPublisher(AwsClients clients, MemberAccounts members, String sweepId) {
    this.clients = clients;
    this.members = members;
    this.sweepId = sweepId;
  }

  @Override
  public Answer publish(TopicArn topic, Via via, Message message) {
    try {
      SnsClient sns = clients.client(SnsClient.class, SnsClient::builder, topic.region());
      return new Answer.Accepted(sns.publish(request(topic, via, message)).messageId());
    } catch (SdkException e) {
      return new Answer.Refused(Refusal.of(e, topic));
    }
  }

  private PublishRequest request(TopicArn topic, Via via, Message message) {
    PublishRequest.Builder request =
        PublishRequest.builder()
            .topicArn(topic.toString())
            .subject(message.subject())
            .messageStructure("json")
            .message(message.byProtocol())
            .messageAttributes(attributes(message));
    if (topic.fifo()) {
      request.messageGroupId(GROUP).messageDeduplicationId(sweepId);
    }
    if (via == Via.MEMBER) {
      var credentials = members.credentials(topic.accountId(), MemberRole.READER);
      request.overrideConfiguration(override -> override.credentialsProvider(credentials));
    }
    return request.build();
  }

  private static Map<String, MessageAttributeValue> attributes(Message message) {
    return message.attributes().stream()
        .collect(Collectors.toMap(Attribute::name, SnsPublisher::value));
  }

  private static MessageAttributeValue value(Attribute attribute) {
    return MessageAttributeValue.builder()
        .dataType(attribute.type())
        .stringValue(attribute.value())
        .build();
  }
}
