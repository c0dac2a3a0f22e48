package io.truelabel.alert;

import io.truelabel.evidence.BucketId;
import io.truelabel.label.Home;
import io.truelabel.label.LabelReader;
import io.truelabel.label.LabelRules;
import io.truelabel.label.TopicTag;
import io.truelabel.policy.Alerts;
import io.truelabel.policy.Policy;
import io.truelabel.policy.TagKeys;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.SweepSummary;
import io.truelabel.verdict.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells owners and the security team what a finished sweep found: one message a topic.
 *
 * <p>In the mode {@code observe} only the security team's stream hears of it.
 */
public final class Alerting {
  private static final String NO_STREAM =
      "The policy says mode: observe, so owners are not told, and it names no stream topic.";

  private final Policy policy;
  private final LabelReader labels;
  private final Publisher publisher;

  /** Alerting by a policy, through a publisher. */
  public Alerting(Policy policy, Publisher publisher) {
    this.policy = policy;
    this.labels = new LabelReader(rules(policy));
    this.publisher = publisher;
  }

  /** Sends what is to be sent. A topic that fails does not stop the others. */
  public AlertOutcome tell(SweepSummary summary) {
    Router router = new Router(policy.alerts(), summary.plan().centralAccount());
    Optional<Route> stream = router.stream();
    List<Parcel> parcels = new ArrayList<>();
    for (BucketResult bucket : summary.buckets(Outcome.NONCOMPLIANT)) {
      stream.ifPresent(route -> parcels.add(Parcel.toStream(bucket, new News.Fresh(), route)));
      if (!observing()) {
        parcels.add(
            Parcel.toOwner(bucket, new News.Fresh(), router.routing(bucket.id(), topic(bucket))));
      } else if (stream.isEmpty()) {
        parcels.add(Parcel.toNobody(bucket, new News.Fresh(), NO_STREAM));
      }
    }
    Occasion.Mode mode = observing() ? Occasion.Mode.OBSERVE : Occasion.Mode.OWNERS;
    LetterWriter writer = new LetterWriter(Occasion.of(summary.plan(), mode, ""));
    return Dispatch.send(parcels, publisher, writer::write);
  }

  private TopicTag topic(BucketResult bucket) {
    BucketId id = bucket.id();
    Home home = new Home(id.partition(), id.accountId(), id.region());
    return labels.read(bucket.tagsSeen(), home).topic();
  }

  private static LabelRules rules(Policy policy) {
    TagKeys keys = policy.tagKeys();
    return new LabelRules(
        keys.classification(), keys.topic(), keys.team(), policy.levels().names());
  }

  private boolean observing() {
    return policy.alerts().mode() == Alerts.Mode.OBSERVE;
  }
}
