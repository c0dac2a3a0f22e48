package io.truelabel.sampleorg;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One bucket of the sample organization in the making: a year old, looked into yesterday, seen
 * alike by everybody, unless told otherwise.
 */
final class Story {

  private final String name;
  private final String line;
  private final List<Clue> clues = new ArrayList<>();
  private Shard shard;
  private Tags tags = Tags.NONE;
  private Duration age = Duration.ofDays(365);
  private UnaryOperator<ConfigView> config = UnaryOperator.identity();
  private final List<Watch> watches = new ArrayList<>();
  private boolean versioned;
  private UnaryOperator<MacieView> macie = UnaryOperator.identity();

  Story(Shard shard, String name, String line) {
    this.shard = shard;
    this.name = name;
    this.line = line;
  }

  /** In the second Region. */
  Story abroad() {
    shard = new Shard(shard.account(), SampleOrganization.ABROAD);
    return this;
  }

  Story tagged(Tags changed) {
    tags = changed;
    return this;
  }

  Story with(String key, String value) {
    return tagged(tags.with(key, value));
  }

  Story without(String key) {
    return tagged(tags.without(key));
  }

  Story aged(Duration changed) {
    age = changed;
    return this;
  }

  Story config(UnaryOperator<ConfigView> change) {
    config = change;
    return this;
  }

  Story macie(UnaryOperator<MacieView> change) {
    macie = change;
    return this;
  }

  /** Automated discovery leaves it out. */
  Story undiscovered() {
    return macie(view -> view.withLook(Look.NOT_MONITORED));
  }

  /** A job of the central account looks into it. */
  Story watched(Duration ago, UnaryOperator<Job> settings) {
    return watched(SampleOrganization.SECURITY, ago, settings);
  }

  /** A job of this account looks into it. */
  Story watched(String creator, Duration ago, UnaryOperator<Job> settings) {
    watches.add(new Watch(creator, ago, settings));
    return this;
  }

  Story versioned() {
    versioned = true;
    return this;
  }

  Story reached(Reach reach) {
    return macie(view -> view.withReach(reach));
  }

  /** Macie found this in one object, three days ago. */
  Story holds(String key, Detection... detections) {
    return clue(Clue.found(key, detections));
  }

  Story clue(Clue clue) {
    clues.add(clue);
    return this;
  }

  /** Puts the bucket, its objects and its findings into the organization. */
  void tell(Organization organization, Instant now) {
    Bucket bucket = bucket(now);
    for (Watch watch : watches) {
      Job job = watch.job(shard, name, now);
      organization.jobs().put(job);
      bucket = bucket.withMacie(watch.seen(bucket.macie(), job));
    }
    organization.buckets().put(bucket);
    for (int i = 0; i < clues.size(); i++) {
      clues.get(i).leave(organization, new Clue.Scene(shard, name, i, now));
    }
  }

  private Bucket bucket(Instant now) {
    Instant lookedAt = now.minus(Duration.ofDays(1));
    Bucket plain = Bucket.of(shard, name, now.minus(age), tags, lookedAt).withStory(line);
    MacieView scored = plain.macie().withScore(clues.isEmpty() ? 1 : 90);
    Bucket seen = plain.withConfig(config.apply(plain.config())).withMacie(macie.apply(scored));
    return versioned ? seen.withVersions() : seen;
  }
}
