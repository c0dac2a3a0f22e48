package io.truelabel.sampleorg.living;

import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.ConfigView;
import io.truelabel.sampleorg.Detection;
import io.truelabel.sampleorg.ItemStatus;
import io.truelabel.sampleorg.Look;
import io.truelabel.sampleorg.MacieView;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Reach;
import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.Tags;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What owners do with their buckets. Config sees it at once, Macie when it looks. */
final class Owner {

  private final Organization organization;
  private final Contents contents;
  private final Surroundings surroundings;
  private long files;

  Owner(Organization organization, Contents contents, Surroundings surroundings) {
    this.organization = organization;
    this.contents = contents;
    this.surroundings = surroundings;
  }

  Contents contents() {
    return contents;
  }

  /** Adds so many objects that hold the same. */
  void add(String bucket, int count, List<Detection> holds, Instant at) {
    IntStream.range(0, count)
        .forEach(_ ->
            contents.write(
                bucket, String.format(Locale.ROOT, "data/%06d.csv", ++files), holds, at));
  }

  /** Deletes the last objects by key, which Macie reported last. */
  void deleteLast(String bucket, int count, Instant at) {
    contents.keys(bucket).reversed().stream()
        .limit(count)
        .forEach(key -> contents.delete(bucket, key, at));
  }

  /** Writes another level into the tag; a bucket without the tag gets it. */
  void relabel(String bucket, String level, Instant at) {
    organization
        .buckets()
        .named(bucket)
        .ifPresent(
            it -> organization.tag(bucket, it.tags().with(SampleOrganization.LABEL, level), at));
  }

  /** Takes the label away. */
  void unlabel(String bucket, Instant at) {
    organization
        .buckets()
        .named(bucket)
        .ifPresent(it -> organization.tag(bucket, it.tags().without(SampleOrganization.LABEL), at));
  }

  /** Lets everybody in, or nobody; Macie sees it when it refreshes its inventory. */
  void reach(String bucket, Reach reach) {
    surroundings.reach(bucket, reach);
  }

  /** Archives every finding about a bucket, as a suppression rule does that came late. */
  void archive(String bucket) {
    organization.regions().stream()
        .flatMap(organization.findings()::in)
        .filter(finding -> finding.bucket().equals(bucket) && !finding.archived())
        .toList()
        .forEach(finding -> organization.findings().archive(finding.id()));
  }

  /** Deletes a bucket with everything in it. Macie may list it for another day. */
  void delete(String bucket, Instant at) {
    contents.wipe(bucket, at);
    organization
        .buckets()
        .change(bucket, it -> it.withConfig(it.config().withStatus(ItemStatus.DELETED, at)));
  }

  /** Makes a bucket of a name that is free. */
  void create(String name, Shard shard, Tags tags, Instant at) {
    Bucket plain = Bucket.of(shard, name, at, tags, at);
    MacieView unseen = plain.macie().withLook(Look.byJob(Macie.job(shard.region()), Look.NEVER));
    organization
        .buckets()
        .put(
            plain
                .withConfig(ConfigView.recorded(tags, at))
                .withMacie(unseen.unlisted())
                .withStory("Created again."));
    surroundings.reach(name, Reach.PRIVATE);
  }
}
