package io.truelabel.topics;

import io.truelabel.alert.Route;
import io.truelabel.alert.Router;
import io.truelabel.alert.Routing;
import io.truelabel.alert.Via;
import io.truelabel.buckets.ListedBucket;
import io.truelabel.evidence.BucketId;
import io.truelabel.label.Home;
import io.truelabel.label.LabelReader;
import io.truelabel.label.LabelRules;
import io.truelabel.label.TopicArn;
import io.truelabel.label.TopicTag;
import io.truelabel.policy.Policy;
import io.truelabel.policy.TagKeys;
import io.truelabel.topics.TopicUse.Part;
import io.truelabel.verdict.Tags;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Collects the topics that the policy and the tags of buckets name. */
final class TopicsInUse {
  private final Policy policy;
  private final String central;
  private final Router router;
  private final LabelReader labels;
  private final Map<String, TopicUse> uses = new TreeMap<>();

  TopicsInUse(Policy policy, String central) {
    this.policy = policy;
    this.central = central;
    this.router = new Router(policy.alerts(), central);
    TagKeys keys = policy.tagKeys();
    this.labels =
        new LabelReader(
            new LabelRules(
                keys.classification(), keys.topic(), keys.team(), policy.levels().names()));
    ofPolicy();
  }

  private void ofPolicy() {
    policy.alerts().accountTopics().forEach((account, arn) -> add(arn, Part.ACCOUNT, account));
    policy.alerts().fallback().ifPresent(arn -> add(arn, Part.FALLBACK, central));
    policy.alerts().stream().ifPresent(arn -> add(arn, Part.STREAM, central));
    policy.alerts().allowedTopics().forEach(arn -> add(arn, Part.ALLOWED, central));
  }

  private void add(String arn, Part part, String account) {
    TopicArn.parse(arn)
        .ifPresent(topic -> {
          boolean member = topic.accountId().equals(account) && !account.equals(central);
          add(new TopicUse(topic, member ? Via.MEMBER : Via.CENTRAL, List.of(part), 0, ""));
        });
  }

  private void add(TopicUse use) {
    uses.merge(use.topic().toString(), use, TopicUse::and);
  }

  /** Adds what the tags of a bucket name. */
  void add(ListedBucket bucket) {
    if (bucket.tags() instanceof Tags.Known(Map<String, String> values)) {
      BucketId id = bucket.id();
      Home home = new Home(id.partition(), id.accountId(), id.region());
      if (labels.read(values, home).topic() instanceof TopicTag.Named(TopicArn topic)) {
        add(named(id, topic));
      }
    }
  }

  private TopicUse named(BucketId bucket, TopicArn topic) {
    Routing routing = router.routing(bucket, new TopicTag.Named(topic));
    Optional<Route> route =
        routing.routes().stream().filter(it -> it.choice() == Route.Choice.TAG).findFirst();
    Via via = route.map(Route::via).orElse(Via.CENTRAL);
    return new TopicUse(topic, via, List.of(Part.TAG), 1, routing.problem());
  }

  /** All of them, by ARN. */
  List<TopicUse> all() {
    return List.copyOf(uses.values());
  }
}
