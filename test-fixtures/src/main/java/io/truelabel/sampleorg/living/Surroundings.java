package io.truelabel.sampleorg.living;

import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Holdings;
import io.truelabel.sampleorg.MacieView;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Reach;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What Macie's inventory says about living buckets from outside: existence, tags, reach, size. It
 * follows the truth every night, and now and then a night later.
 */
final class Surroundings {

  /** One refresh in so many is a night late. */
  private static final int LATE = 8;

  private final Organization organization;
  private final SplittableRandom random;
  private final Map<String, Reach> reaches = new HashMap<>();
  private final Map<String, Integer> punctual = new HashMap<>();
  private int refreshes;

  Surroundings(Organization organization, SplittableRandom random) {
    this.organization = organization;
    this.random = random;
  }

  void reach(String bucket, Reach reach) {
    reaches.put(bucket, reach);
  }

  /** Lets Macie see this bucket every so many days, and never by chance. */
  void refreshEvery(int days, String bucket) {
    punctual.put(bucket, days);
  }

  /** Lets Macie see what there is, for most buckets. */
  void refresh(Instant at) {
    refreshes++;
    for (String name : reaches.keySet().stream().sorted().toList()) {
      if (isDue(name)) {
        organization.buckets().change(name, bucket -> refreshed(bucket, at));
      }
    }
  }

  private boolean isDue(String name) {
    Integer days = punctual.get(name);
    return days == null ? random.nextInt(LATE) > 0 : refreshes % days == 0;
  }

  private Bucket refreshed(Bucket bucket, Instant at) {
    MacieView view = bucket.macie();
    if (!bucket.exists()) {
      return bucket.withMacie(view.unlisted());
    }
    Reach reach = reaches.getOrDefault(bucket.name(), Reach.PRIVATE);
    long objects = organization.objects().withPrefix(bucket.name(), "", "").count();
    return bucket.withMacie(
        view.relisted()
            .withReach(reach)
            .withHoldings(Holdings.readable(objects))
            .withTags(bucket.tags(), at));
  }
}
