package io.truelabel.sampleorg;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/** Makes organizations of any size; the same seed, size and moment give the same one. */
public final class OrganizationGenerator {

  private static final long FIRST_ACCOUNT = 100_000_000_001L;
  private static final List<String> REGIONS =
      List.of(SampleOrganization.HOME, SampleOrganization.ABROAD);

  /** One object in so many was deleted since something was found in it. */
  private static final int GONE = 10;

  private static final Duration FAR = Duration.ofSeconds(20);
  private static final Duration LISTED = Duration.ofDays(80);

  private final long seed;
  private final Size size;
  private final Instant now;

  /**
   * Prepares an organization; the first of its accounts is the administrator.
   *
   * @param now all times are counted back from here
   */
  public OrganizationGenerator(long seed, Size size, Instant now) {
    this.seed = seed;
    this.size = size;
    this.now = now;
  }

  /** Every bucket is well labelled, and findings are only where the label allows them. */
  public Organization compliant() {
    return generate(new CompliantBuckets());
  }

  /** Buckets of every kind, a third of them with something wrong. */
  public Organization mixed() {
    return generate(new MixedBuckets(new SplittableRandom(seed)));
  }

  /** The name of one of the buckets, counted from 0. */
  public String bucketName(int number) {
    return String.format(Locale.ROOT, "generated-%d-%06d", seed, number);
  }

  private Organization generate(BucketMaker maker) {
    Organization organization = new Organization(SampleOrganization.PARTITION, account(0), REGIONS);
    for (int i = 0; i < size.accounts(); i++) {
      addAccount(organization, account(i));
    }
    EmployeeIds.define(organization);
    Shard home = new Shard(account(0), REGIONS.getFirst());
    organization.put(Aggregator.ofOrganization(home, SampleOrganization.AGGREGATOR));
    for (int i = 0; i < size.buckets(); i++) {
      organization.buckets().put(maker.make(plainBucket(i)));
    }
    for (int i = 0; i < size.findings(); i++) {
      addFinding(organization, maker, i);
    }
    return organization;
  }

  private void addAccount(Organization organization, String id) {
    organization.put(Account.installed(id, "account-" + id, account(0), Set.copyOf(REGIONS)));
    REGIONS.forEach(region -> organization.topics().put(topic(new Shard(id, region))));
  }

  private Bucket plainBucket(int number) {
    int accounts = size.accounts();
    String region = REGIONS.get(number / accounts % REGIONS.size());
    Shard shard = new Shard(account(number % accounts), region);
    Tags tags =
        Tags.of(
            SampleOrganization.LABEL,
            "internal",
            SampleOrganization.TOPIC,
            topic(shard).arn(SampleOrganization.PARTITION),
            SampleOrganization.TEAM,
            "team-" + number % 20);
    Instant createdAt = now.minus(Duration.ofDays(30 + number % 700));
    return Bucket.of(shard, bucketName(number), createdAt, tags, now.minus(Duration.ofDays(1)));
  }

  private void addFinding(Organization organization, BucketMaker maker, int number) {
    String name = bucketName(maker.bucketOfFinding(number, size.buckets()));
    Bucket bucket = organization.buckets().named(name).orElseThrow();
    Instant found = now.minus(Duration.ofHours(2)).minus(apart().multipliedBy(number));
    String key = String.format(Locale.ROOT, "data/part-%06d.csv", number);
    Witness witness = new Witness(key, Ids.of(seed, key), "", 10_000, found.minusSeconds(3600));
    organization
        .findings()
        .put(
            Finding.Contents.of(
                Ids.of(seed, number),
                bucket.shard(),
                name,
                found,
                witness,
                maker.detections(number),
                new Origin.AutomatedDiscovery()));
    if (number % GONE != 0) {
      organization.objects().put(name, StoredObject.listedOnly(witness));
    }
  }

  /** So close together that Macie has forgotten none of them. */
  private Duration apart() {
    Duration evenly = LISTED.dividedBy(Math.max(1, size.findings()));
    return evenly.compareTo(FAR) < 0 ? evenly : FAR;
  }

  private static Topic topic(Shard shard) {
    return Topic.of(shard, "support");
  }

  private static String account(int number) {
    return Long.toString(FIRST_ACCOUNT + number);
  }

  /**
   * How large an organization is to be.
   *
   * @param accounts at least 1
   * @param buckets over all accounts and two Regions
   * @param findings over all buckets; none where there are no buckets
   */
  public record Size(int accounts, int buckets, int findings) {

    public Size {
      if (accounts < 1 || buckets < 0 || findings < 0 || (buckets == 0 && findings > 0)) {
        throw new IllegalArgumentException(
            "An organization has an account, and findings only in buckets.");
      }
    }
  }
}
