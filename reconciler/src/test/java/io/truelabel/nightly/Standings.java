package io.truelabel.nightly;

import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Finding;
import io.truelabel.sampleorg.Look;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.StoredObject;
import io.truelabel.sampleorg.living.LivingOrganization;
import io.truelabel.sampleorg.living.Night;
import io.truelabel.sampleorg.living.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What became, night by night, of the objects in which Macie found something. */
final class Standings {
  private static final Duration BETWEEN_RUNS = Duration.ofDays(1);

  private final Organization organization;
  private final LivingOrganization living;
  private final Looks looks;
  private final Map<String, Standing> before = new HashMap<>();
  private final Set<String> onceGone = new HashSet<>();

  Standings(Organization organization, LivingOrganization living) {
    this.organization = organization;
    this.living = living;
    this.looks = new Looks(organization);
  }

  /** What a finding proves tonight; asked once for every finding and night. */
  Standing of(Bucket bucket, Told told, Night night) {
    String id = told.finding().id();
    Standing truth = truth(bucket, told.finding(), night);
    Standing known = canList(bucket, night) ? truth : unchecked(id, truth);
    before.put(id, known);
    return known;
  }

  /** Whether objects of a bucket can be looked up. */
  static boolean canList(Bucket bucket, Night night) {
    String account = bucket.shard().account();
    return !night.withoutRole().contains(account) && !night.withoutListing().contains(account);
  }

  /** What nobody can look up stands; but what was disproved before may be remembered. */
  private Standing unchecked(String id, Standing truth) {
    Standing last = before.getOrDefault(id, Standing.STANDS);
    return truth == Standing.ENDED && last.equals(Standing.STANDS)
        ? Standing.STANDS
        : (truth == Standing.STANDS ? truth : Standing.OPEN);
  }

  private Standing truth(Bucket bucket, Finding.Contents finding, Night night) {
    Optional<StoredObject> now = organization.objects().get(bucket.name(), finding.witness().key());
    if (now.isEmpty()) {
      onceGone.add(finding.id());
      return Standing.ENDED;
    }
    return now.get().eTag().equals(finding.witness().eTag())
        ? Standing.STANDS
        : replaced(bucket, finding, now.get(), night);
  }

  /** What Macie says of its runs is not believed: it must really have read what is there now. */
  private Standing replaced(
      Bucket bucket, Finding.Contents finding, StoredObject object, Night night) {
    Instant changed = object.lastModified();
    Instant looked = looked(bucket, night);
    if (looked.isAfter(changed) && wasRead(bucket, object)) {
      // A later run leaves out what the first one since should have read: that may have failed.
      return looked.minus(BETWEEN_RUNS).isAfter(changed) ? Standing.OPEN : Standing.ENDED;
    }
    Instant ended = living.endOf(bucket.name(), finding.witness()).orElse(changed);
    boolean disprovedBefore =
        before.getOrDefault(finding.id(), Standing.STANDS) != Standing.STANDS
            || onceGone.contains(finding.id())
            || (looked.isAfter(ended) && wasReadSince(ended, bucket, object.key()));
    return disprovedBefore ? Standing.OPEN : Standing.STANDS;
  }

  private boolean wasReadSince(Instant ended, Bucket bucket, String key) {
    return !living.buckets().contains(bucket.name())
        || living.lastRead(bucket.name(), key).isAfter(ended);
  }

  /** Only of the buckets that live it is known. */
  private boolean wasRead(Bucket bucket, StoredObject object) {
    return !living.buckets().contains(bucket.name()) || living.hasRead(bucket.name(), object);
  }

  /** When the last whole look began that Macie tells of. */
  private Instant looked(Bucket bucket, Night night) {
    return night.withoutMacie().contains(bucket.shard().account())
        ? Look.NEVER
        : looks.whole(bucket);
  }
}
