package io.truelabel.finding;

import io.truelabel.aws.AwsClients;
import io.truelabel.aws.MacieBucket;
import io.truelabel.aws.MacieBuckets;
import io.truelabel.aws.MacieNotEnabledException;
import io.truelabel.aws.MacieRegion;
import io.truelabel.aws.MacieScope;
import io.truelabel.buckets.ListedBucket;
import io.truelabel.buckets.LiveTags;
import io.truelabel.evidence.BucketId;
import io.truelabel.log.JsonLog;
import io.truelabel.sweep.Diagnosis;
import io.truelabel.verdict.Coverage;
import io.truelabel.verdict.Exposure;
import io.truelabel.verdict.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/** Looks at a bucket as it is now: its tags, and who can reach it where that matters. */
final class Inspection {

  private static final String TAGS_OF_THEN =
      "Its account could not be asked for the tags, so they are those that Macie saw with the"
          + " finding.";

  private final AwsClients clients;
  private final LiveTags live;
  private final JsonLog log;

  Inspection(AwsClients clients, LiveTags live, JsonLog log) {
    this.clients = clients;
    this.live = live;
    this.log = log;
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

  /**
   * The bucket with who can reach it now: that decides how bad its contents are, and what to do
   * first. Where Macie cannot be asked nobody waits for it, and the night mends the message.
   */
  ListedBucket exposed(ListedBucket bucket) {
    BucketId id = bucket.id();
    try {
      return new MacieBuckets(MacieRegion.of(clients, id.region()))
          .exposure(id.accountId(), id.name())
          .map(exposure -> reached(bucket, exposure))
          .orElse(bucket);
    } catch (SdkException | MacieNotEnabledException e) {
      log.warn(
          "It is told without who outside can reach the bucket: " + Diagnosis.of(e).problem(),
          Map.of("account", id.accountId(), "region", id.region()));
      return bucket;
    }
  }

  private static ListedBucket reached(ListedBucket bucket, Exposure exposure) {
    return new ListedBucket(
        bucket.id(),
        bucket.createdAt(),
        bucket.tags(),
        exposure,
        bucket.coverage(),
        bucket.knownBy(),
        bucket.note());
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
