package io.truelabel.finding;

import io.truelabel.aws.AwsClients;
import io.truelabel.aws.MacieBucket;
import io.truelabel.aws.MacieBuckets;
import io.truelabel.aws.MacieRegion;
import io.truelabel.aws.MacieScope;
import io.truelabel.buckets.ListedBucket;
import io.truelabel.buckets.LiveTags;
import io.truelabel.evidence.BucketId;
import io.truelabel.verdict.Coverage;
import io.truelabel.verdict.Exposure;
import io.truelabel.verdict.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at a bucket as it is now: its tags, and who can reach it when that was changed. */
final class Inspection {

  private static final String TAGS_OF_THEN =
      "Its account could not be asked for the tags, so they are those that Macie saw with the"
          + " finding.";

  private final AwsClients clients;
  private final LiveTags live;

  Inspection(AwsClients clients, LiveTags live) {
    this.clients = clients;
    this.live = live;
  }

  /** The bucket; empty when it is not there any more. */
  Optional<ListedBucket> of(Incident incident) {
    return switch (live.read(incident.bucket())) {
      case LiveTags.Reading.Found(Tags.Known tags) -> Optional.of(bucket(incident, tags, ""));
      case LiveTags.Reading.Gone() -> Optional.empty();
      case LiveTags.Reading.Refused(String why) -> Optional.of(then(incident, why));
      case LiveTags.Reading.Unreachable(String why) -> Optional.of(then(incident, why));
    };
  }

  private ListedBucket then(Incident incident, String why) {
    return incident
        .tagsThen()
        .map(tags -> bucket(incident, tags, TAGS_OF_THEN))
        .orElseGet(() -> bucket(incident, new Tags.Unknown(why), ""));
  }

  private ListedBucket bucket(Incident incident, Tags tags, String note) {
    Optional<MacieBucket> seen = incident.opened() ? asMacieSees(incident.bucket()) : none();
    return new ListedBucket(
        incident.bucket(),
        seen.map(MacieBucket::createdAt).orElse(incident.bucketMadeAt()),
        tags,
        seen.map(MacieBucket::exposure).orElse(Exposure.unknown()),
        seen.map(MacieBucket::coverage).orElseGet(() -> lookedAt(incident)),
        ListedBucket.KnownBy.MACIE,
        note);
  }

  private static Optional<MacieBucket> none() {
    return Optional.empty();
  }

  /** A finding proves that Macie looked. */
  private static Coverage lookedAt(Incident incident) {
    return incident.found().isEmpty()
        ? Coverage.unknown()
        : new Coverage(Coverage.Monitoring.MONITORED, new Coverage.Look.At(incident.latest()));
  }

  private Optional<MacieBucket> asMacieSees(BucketId bucket) {
    List<MacieBucket> seen = new ArrayList<>();
    new MacieBuckets(MacieRegion.of(clients, bucket.region()))
        .read(MacieScope.bucket(bucket.accountId(), bucket.name()), seen::add);
    return seen.stream().findFirst();
  }
}
