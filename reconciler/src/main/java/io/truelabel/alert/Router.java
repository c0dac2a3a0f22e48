package io.truelabel.alert;

import io.truelabel.evidence.BucketId;
import io.truelabel.label.TopicArn;
import io.truelabel.label.TopicTag;
import io.truelabel.policy.Alerts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides which topics may hear about a bucket: a pure function of its tag and the policy.
 *
 * <p>The tag is written by strangers. It may name a topic of the bucket's own account, which is
 * then published to with that account's own role, or one on the policy's list.
 */
public final class Router {
  private final Alerts alerts;
  private final String centralAccount;

  /** A router for one policy, run from one account. */
  public Router(Alerts alerts, String centralAccount) {
    this.alerts = alerts;
    this.centralAccount = centralAccount;
  }

  /** The routes of a bucket's message to its owner. */
  public Routing routing(BucketId bucket, TopicTag tag) {
    String problem = problem(bucket, tag);
    List<Route> routes = new ArrayList<>();
    if (problem.isEmpty() && tag instanceof TopicTag.Named(TopicArn topic)) {
      routes.add(new Route(Route.Choice.TAG, topic, via(bucket, topic)));
    }
    add(routes, Route.Choice.ACCOUNT, bucket, alerts.topicOf(bucket.accountId()));
    add(routes, Route.Choice.FALLBACK, bucket, alerts.fallback());
    return new Routing(problem, routes);
  }

  /** The route of the copy for the security team; empty when the policy names no such topic. */
  public Optional<Route> stream() {
    return alerts.stream()
        .flatMap(TopicArn::parse)
        .map(topic -> new Route(Route.Choice.STREAM, topic, Via.CENTRAL));
  }

  private void add(List<Route> routes, Route.Choice choice, BucketId bucket, Optional<String> arn) {
    arn.flatMap(TopicArn::parse)
        .filter(topic -> routes.stream().noneMatch(route -> route.topic().equals(topic)))
        .ifPresent(topic -> routes.add(new Route(choice, topic, via(bucket, topic))));
  }

  private Via via(BucketId bucket, TopicArn topic) {
    boolean central = topic.accountId().equals(centralAccount);
    return topic.accountId().equals(bucket.accountId()) && !central ? Via.MEMBER : Via.CENTRAL;
  }

  private String problem(BucketId bucket, TopicTag tag) {
    return switch (tag) {
      case TopicTag.Unusable() -> "The bucket's tags name no topic that can be read.";
      case TopicTag.Named(TopicArn topic) -> problem(bucket, topic);
    };
  }

  private String problem(BucketId bucket, TopicArn topic) {
    if (!topic.partition().equals(bucket.partition())) {
      return "The bucket names the topic " + topic + ", which is in another AWS partition.";
    }
    if (topic.fifo() && !alerts.fifoTopics()) {
      return "The bucket names the FIFO topic " + topic + ", from which no e-mail can be sent.";
    }
    return allowed(bucket, topic)
        ? ""
        : "The bucket names the topic "
            + topic
            + ", which is in another account and not on the policy's list of allowed topics.";
  }

  private boolean allowed(BucketId bucket, TopicArn topic) {
    return topic.accountId().equals(bucket.accountId())
        || alerts.allowedTopics().contains(topic.toString());
  }
}
