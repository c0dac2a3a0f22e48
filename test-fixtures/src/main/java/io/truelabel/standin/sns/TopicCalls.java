package io.truelabel.standin.sns;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.Topic;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.Form;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.PageToken;
import io.truelabel.standin.core.QueryReply;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.Switches;
import io.truelabel.standin.core.Xml;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes topics and tells about them. */
final class TopicCalls {

  private static final int PAGE = 100;

  private final Organization organization;
  private final TopicGate gate;

  TopicCalls(Organization organization, Switches switches) {
    this.organization = organization;
    this.gate = new TopicGate(organization, switches);
  }

  Reply create(Call call) {
    Form form = call.form();
    Topic topic = Topic.of(new Shard(call.account(), call.region()), form.required("Name"));
    boolean wantsFifo =
        form.nested("Attributes.entry").stream()
            .filter(entry -> entry.required("key").equals("FifoTopic"))
            .anyMatch(entry -> entry.required("value").equals("true"));
    if (!topic.name().matches("[\\w-]{1,256}(\\.fifo)?") || topic.fifo() != wantsFifo) {
      throw SnsError.invalid("Topic Name");
    }
    if (organization.topics().withArn(arn(topic)).isEmpty()) {
      organization.topics().put(topic);
    }
    return QueryReply.of(call, SnsService.NAMESPACE, result -> result.text("TopicArn", arn(topic)));
  }

  Reply attributes(Call call) {
    Topic topic = gate.forOwner(call, call.form().required("TopicArn"));
    Map<String, String> attributes = new TreeMap<>();
    attributes.put("TopicArn", arn(topic));
    attributes.put("Owner", topic.shard().account());
    attributes.put("DisplayName", "");
    attributes.put("Policy", policy(topic));
    attributes.put("SubscriptionsConfirmed", count(topic, true));
    attributes.put("SubscriptionsPending", count(topic, false));
    if (topic.fifo()) {
      attributes.put("FifoTopic", "true");
    }
    if (topic.key() != Topic.KeyState.NONE) {
      attributes.put("KmsMasterKeyId", "alias/" + topic.name());
    }
    return QueryReply.of(
        call,
        SnsService.NAMESPACE,
        result ->
            result.element(
                "Attributes", list -> attributes.forEach((key, value) -> entry(list, key, value))));
  }

  private static String count(Topic topic, boolean confirmed) {
    return Long.toString(
        topic.subscriptions().stream().filter(it -> it.confirmed() == confirmed).count());
  }

  Reply subscriptions(Call call) {
    Form form = call.form();
    Topic topic = gate.forOwner(call, form.required("TopicArn"));
    int from = form.text("NextToken").map(TopicCalls::position).orElse(0);
    List<Topic.Subscription> all = topic.subscriptions();
    int to = Math.min(from + PAGE, all.size());
    return QueryReply.of(
        call,
        SnsService.NAMESPACE,
        result -> {
          result.element("Subscriptions", list -> subscriptions(list, topic, from, to));
          if (to < all.size()) {
            result.text("NextToken", PageToken.of(Integer.toString(to)));
          }
        });
  }

  private void subscriptions(Xml list, Topic topic, int from, int to) {
    for (int number = from; number < to; number++) {
      subscription(list, topic, number);
    }
  }

  private void subscription(Xml list, Topic topic, int number) {
    Topic.Subscription subscription = topic.subscriptions().get(number);
    list.element(
        "member",
        member ->
            member
                .text(
                    "SubscriptionArn",
                    subscription.confirmed() ? arn(topic) + ":" + number : "PendingConfirmation")
                .text("Owner", topic.shard().account())
                .text("Protocol", subscription.protocol())
                .text("Endpoint", subscription.endpoint())
                .text("TopicArn", arn(topic)));
  }

  private String policy(Topic topic) {
    ArrayNode principals = Json.array().add(topic.shard().account());
    topic.publishers().stream().sorted().forEach(principals::add);
    ObjectNode statement =
        Json.object()
            .put("Effect", "Allow")
            .put("Action", "SNS:Publish")
            .put("Resource", arn(topic));
    statement.set("Principal", Json.object().<ObjectNode>set("AWS", principals));
    ObjectNode policy = Json.object().put("Version", "2012-10-17");
    policy.set("Statement", Json.array().add(statement));
    return Json.text(policy);
  }

  private String arn(Topic topic) {
    return topic.arn(organization.partition());
  }

  private static int position(String token) {
    return Integer.parseInt(
        PageToken.parts(token, 1, () -> SnsError.invalid("NextToken")).getFirst());
  }

  private static void entry(Xml list, String key, String value) {
    list.element("entry", entry -> entry.text("key", key).text("value", value));
  }
}
