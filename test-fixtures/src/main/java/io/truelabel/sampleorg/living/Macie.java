package io.truelabel.sampleorg.living;

import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.BucketCondition;
import io.truelabel.sampleorg.Detection;
import io.truelabel.sampleorg.Finding;
import io.truelabel.sampleorg.Ids;
import io.truelabel.sampleorg.Job;
import io.truelabel.sampleorg.Look;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Origin;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.StoredObject;
import io.truelabel.sampleorg.Target;
import io.truelabel.sampleorg.Witness;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * Macie at work: a daily job of the administrator, and automated discovery. Both look only at what
 * is new or was changed since they last looked, and only at the latest version.
 */
final class Macie {

  /** A finding may be listed so long after it was made. */
  private static final int LATEST_MINUTES = 300;

  /** Later than the sweep, which begins two hours after the evaluation. */
  private static final int LATE_MINUTES = 240;

  private final Organization organization;
  private final Contents contents;
  private final SplittableRandom random;
  private final Set<String> flooded = new HashSet<>();
  private final Set<Read> read = new HashSet<>();
  private final Map<Spot, Instant> lastRead = new HashMap<>();
  private final Set<String> listedLate = new HashSet<>();
  private final List<Finding.Contents> delivered = new ArrayList<>();

  private record Spot(String bucket, String key) {}

  /** One content of an object that was analyzed. */
  private record Read(Spot spot, String eTag) {}

  Macie(Organization organization, Contents contents, SplittableRandom random) {
    this.organization = organization;
    this.contents = contents;
    this.random = random;
  }

  /** The id of the daily job in a Region. */
  static String job(String region) {
    return Ids.of("daily job", region);
  }

  /** Makes the daily job of every Region, which looks for everything in all of these buckets. */
  void define(List<String> buckets, Instant now) {
    var named = new BucketCondition.Property(BucketCondition.Key.S3_BUCKET_NAME, true, buckets);
    Target target = new Target.Matching(List.of(named), List.of());
    for (String region : organization.regions()) {
      Shard creator = new Shard(organization.administrator(), region);
      Instant made = now.minus(Duration.ofDays(30));
      organization
          .jobs()
          .put(Job.daily(job(region), creator, "daily", made, target).ranAt(lastRunBefore(now)));
    }
  }

  /** When the job last ran before an organization begins to live. */
  static Instant lastRunBefore(Instant start) {
    return start.minus(Duration.ofHours(22));
  }

  /**
   * Treats a bucket as one in which a job run finds more than 100,000 times: its findings are told
   * by events and never listed.
   */
  void flood(String bucket) {
    flooded.add(bucket);
  }

  /** Lists what automated discovery finds in a bucket after the next sweep, and never before. */
  void listLate(String bucket) {
    listedLate.add(bucket);
  }

  /** The findings that only an event told since this was last asked. */
  List<Finding.Contents> delivered() {
    List<Finding.Contents> sinceLast = List.copyOf(delivered);
    delivered.clear();
    return sinceLast;
  }

  /** One run of the daily job over all its buckets. */
  void runJob(Instant start) {
    organization
        .regions()
        .forEach(region -> organization.jobs().change(job(region), job -> job.ranAt(start)));
    look(start, look -> organization.jobs().withId(look.jobId()).isPresent(), this::runJob);
  }

  /**
   * One run of the daily job that is denied all its buckets: what changed since the run before is
   * never read, for the next run looks only at what changed since this one.
   */
  void failJob(Instant start) {
    organization
        .regions()
        .forEach(region -> organization.jobs().change(job(region), job -> job.failedAt(start)));
    look(
        start,
        look -> organization.jobs().withId(look.jobId()).isPresent(),
        (bucket, at) -> looked(bucket, Look.byJob(bucket.macie().look().jobId(), at)));
  }

  /** Whether the content that an object has was ever analyzed, whatever was found. */
  boolean hasRead(String bucket, StoredObject object) {
    return read.contains(new Read(new Spot(bucket, object.key()), object.eTag()));
  }

  /** When an object was last analyzed, whatever it held. */
  Instant lastRead(String bucket, String key) {
    return lastRead.getOrDefault(new Spot(bucket, key), Look.NEVER);
  }

  /** One evaluation by automated discovery of all buckets that it watches. */
  void discover(Instant at) {
    look(at, Look::monitored, this::discover);
  }

  private void look(Instant at, Predicate<Look> which, Looking looking) {
    organization
        .buckets()
        .all()
        .filter(this::inReach)
        .filter(bucket -> which.test(bucket.macie().look()))
        .toList()
        .forEach(bucket -> looking.into(bucket, at));
  }

  private boolean inReach(Bucket bucket) {
    return bucket.exists()
        && bucket.macie().visibleTags().isPresent()
        && organization.hasMacie(bucket.shard());
  }

  private void runJob(Bucket bucket, Instant start) {
    Look look = bucket.macie().look();
    Origin origin = new Origin.Job(look.jobId(), organization.administrator());
    for (StoredObject object : changed(bucket, look.jobRanAt(), start)) {
      report(bucket, object, start.plus(Duration.ofMinutes(10)), origin)
          .forEach(found -> tell(bucket, found));
    }
    looked(bucket, Look.byJob(look.jobId(), start));
  }

  private void tell(Bucket bucket, Finding.Contents found) {
    if (flooded.contains(bucket.name())) {
      organization.findings().list(found.id(), Instant.MAX);
      delivered.add(found);
    }
  }

  private void discover(Bucket bucket, Instant at) {
    Look look = bucket.macie().look();
    List<StoredObject> changed = changed(bucket, look.discoveredAt(), at);
    for (StoredObject object : changed) {
      report(bucket, object, at, new Origin.AutomatedDiscovery()).forEach(this::listLate);
    }
    if (!changed.isEmpty()) {
      looked(bucket, Look.discovered(at));
    }
  }

  private void listLate(Finding.Contents found) {
    int minutes =
        listedLate.contains(found.bucket()) ? LATE_MINUTES : random.nextInt(LATEST_MINUTES);
    organization.findings().list(found.id(), found.createdAt().plus(Duration.ofMinutes(minutes)));
  }

  private List<StoredObject> changed(Bucket bucket, Instant since, Instant now) {
    return contents.in(bucket.name()).stream()
        .filter(object -> object.lastModified().isAfter(since))
        .filter(object -> object.lastModified().isBefore(now))
        .toList();
  }

  /** One finding, or none where the object is clean. */
  private List<Finding.Contents> report(
      Bucket bucket, StoredObject object, Instant at, Origin origin) {
    Spot spot = new Spot(bucket.name(), object.key());
    read.add(new Read(spot, object.eTag()));
    lastRead.put(spot, at);
    List<Detection> holds = contents.of(bucket.name(), object.key());
    if (holds.isEmpty()) {
      return List.of();
    }
    Witness witness =
        new Witness(
            object.key(), object.eTag(), object.versionId(), object.size(), object.lastModified());
    String id = Ids.of("finding", bucket.name(), object.key(), at);
    Finding.Contents finding =
        Finding.Contents.of(id, bucket.shard(), bucket.name(), at, witness, holds, origin);
    organization.findings().put(finding);
    return List.of(finding);
  }

  private void looked(Bucket bucket, Look look) {
    organization
        .buckets()
        .change(bucket.name(), before -> before.withMacie(before.macie().withLook(look)));
  }

  @FunctionalInterface
  private interface Looking {
    void into(Bucket bucket, Instant at);
  }
}
