package io.truelabel.alert;

import io.truelabel.evidence.BucketId;
import io.truelabel.label.Home;
import io.truelabel.label.LabelReader;
import io.truelabel.label.LabelRules;
import io.truelabel.label.TopicTag;
import io.truelabel.ledger.Told;
import io.truelabel.ledger.Told.Owner;
import io.truelabel.policy.Alerts;
import io.truelabel.policy.Policy;
import io.truelabel.policy.TagKeys;
import io.truelabel.sweep.BucketResult;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sends what was decided to owners and to the security team's stream: the same for a sweep and for
 * a single finding. In the mode {@code observe} only the stream hears of anything.
 */
final class Mailing {
  private static final String NO_STREAM =
      "The policy says mode: observe, so owners are not told, and it names no stream topic.";

  private final Policy policy;
  private final Publisher publisher;
  private final Router router;
  private final LabelReader labels;

  Mailing(Policy policy, Publisher publisher, String centralAccount) {
    this.policy = policy;
    this.publisher = publisher;
    this.router = new Router(policy.alerts(), centralAccount);
    this.labels = new LabelReader(rules(policy));
  }

  /** Whom the policy lets us tell. */
  Occasion.Mode mode() {
    return observing() ? Occasion.Mode.OBSERVE : Occasion.Mode.OWNERS;
  }

  /** Sends one message to every topic concerned. A topic that fails does not stop the others. */
  Dispatch.Sent send(Occasion occasion, List<Pending> pending) {
    LetterWriter writer = new LetterWriter(occasion);
    List<Parcel> parcels = pending.stream().flatMap(this::parcels).toList();
    return Dispatch.send(parcels, publisher, writer::write);
  }

  /** Sends copies to the stream alone. */
  Dispatch.Sent sendToStream(Occasion occasion, List<BucketResult> buckets) {
    LetterWriter writer = new LetterWriter(occasion);
    List<Parcel> parcels =
        buckets.stream()
            .flatMap(bucket ->
                router.stream()
                    .map(route -> Parcel.toStream(bucket, new News.Fresh(), route))
                    .stream())
            .toList();
    return Dispatch.send(parcels, publisher, writer::write);
  }

  private Stream<Parcel> parcels(Pending pending) {
    return switch (pending.decision()) {
      case Decision.Silent _ -> Stream.empty();
      case Decision.Tell(News news, _) -> Stream.concat(copy(pending, news), owners(pending, news));
    };
  }

  /** The security team knows already what owners hear late. */
  private Stream<Parcel> copy(Pending pending, News news) {
    return news instanceof News.Standing || news instanceof News.Unheard
        ? Stream.empty()
        : router.stream().map(route -> Parcel.toStream(pending.bucket(), news, route)).stream();
  }

  private Stream<Parcel> owners(Pending pending, News news) {
    BucketResult bucket = pending.bucket();
    if (observing()) {
      return router.stream().isPresent()
          ? Stream.empty()
          : Stream.of(Parcel.toNobody(bucket, news, NO_STREAM));
    }
    // Who was never told that something is wrong need not hear that it is right again.
    return news instanceof News.Resolved && pending.before().owner() != Owner.TOLD
        ? Stream.empty()
        : Stream.of(
            Parcel.toOwner(
                bucket, toOwner(pending, news), router.routing(bucket.id(), topic(bucket))));
  }

  /** Whoever was never reached is neither told that it is worse, nor reminded. */
  private static News toOwner(Pending pending, News news) {
    Told before = pending.before();
    boolean late = news instanceof News.Worse || news instanceof News.Reminder;
    return late && before.owner() == Owner.UNREACHED ? new News.Unheard(before.since()) : news;
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
