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
import io.truelabel.sweep.Failure;
import io.truelabel.sweep.SweepPlan;
import io.truelabel.sweep.SweepSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
  private final Rights rights;

  /**
   * Alerting by a policy, through a publisher.
   *
   * @param rights where the right to tell is taken
   */
  public Alerting(Policy policy, Publisher publisher, Rights rights) {
    this.policy = policy;
    this.labels = new LabelReader(rules(policy));
    this.publisher = publisher;
    this.rights = rights;
  }

  /** Sends what is news. A topic that fails does not stop the others. */
  public AlertOutcome tell(SweepSummary summary) {
    SweepPlan plan = summary.plan();
    AlertDecision decision = new AlertDecision(policy.alerts(), policy.levels());
    List<Failure> failures = new ArrayList<>();
    List<SweepTelling> tellings =
        SweepTelling.take(summary.shards(), decision, rights, plan.startedAt(), failures);
    Router router = new Router(policy.alerts(), plan.centralAccount());
    List<Parcel> parcels =
        tellings.stream()
            .flatMap(telling -> telling.pending().stream())
            .flatMap(pending -> parcels(pending, router))
            .toList();
    Occasion.Mode mode = observing() ? Occasion.Mode.OBSERVE : Occasion.Mode.OWNERS;
    LetterWriter writer = new LetterWriter(Occasion.of(plan, mode, ""));
    Dispatch.Sent sent = Dispatch.send(parcels, publisher, writer::write);
    failures.addAll(SweepTelling.confirm(tellings, sent.reached()));
    return sent.outcome().with(failures);
  }

  private Stream<Parcel> parcels(Pending pending, Router router) {
    return switch (pending.decision()) {
      case Decision.Silent _ -> Stream.empty();
      case Decision.Tell(News news, _) ->
          Stream.concat(copy(pending, news, router), owners(pending, news, router));
    };
  }

  /** The security team knows already what stands since owners were not told. */
  private static Stream<Parcel> copy(Pending pending, News news, Router router) {
    return news instanceof News.Standing
        ? Stream.empty()
        : router.stream().map(route -> Parcel.toStream(pending.bucket(), news, route)).stream();
  }

  private Stream<Parcel> owners(Pending pending, News news, Router router) {
    BucketResult bucket = pending.bucket();
    if (observing()) {
      return router.stream().isPresent()
          ? Stream.empty()
          : Stream.of(Parcel.toNobody(bucket, news, NO_STREAM));
    }
    // Who was never told that something is wrong need not hear that it is right again.
    return news instanceof News.Resolved && !pending.before().owner()
        ? Stream.empty()
        : Stream.of(Parcel.toOwner(bucket, news, router.routing(bucket.id(), topic(bucket))));
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
