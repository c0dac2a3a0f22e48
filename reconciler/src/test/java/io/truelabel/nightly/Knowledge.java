package io.truelabel.nightly;

import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.ItemStatus;
import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.sampleorg.Tags;
import io.truelabel.sampleorg.living.Night;
import java.util.Optional;

/**
 * What anybody could know of a bucket on one night, besides what was found in it.
 *
 * @param listed whether anybody lists it at all: Macie, or AWS Config where it lets us in
 * @param macieTells whether Macie's inventory says anything of it
 * @param tags the tags that can be known; empty where nobody tells them
 * @param stale whether those are Macie's and the owner has changed them since
 */
record Knowledge(boolean listed, boolean macieTells, Optional<Tags> tags, boolean stale) {

  static Knowledge of(Bucket bucket, Night night) {
    String account = bucket.shard().account();
    boolean macieLists = !night.withoutMacie().contains(account) && bucket.macie().listed();
    boolean macieTells = macieLists && bucket.macie().visibleTags().isPresent();
    boolean recorded = bucket.config().status() != ItemStatus.NOT_RECORDED;
    if (account.equals(SampleOrganization.SECURITY) || !night.withoutRole().contains(account)) {
      return new Knowledge(macieLists || recorded, macieTells, Optional.of(bucket.tags()), false);
    }
    Optional<Tags> old = macieTells ? bucket.macie().visibleTags() : Optional.empty();
    return new Knowledge(macieLists, macieTells, old, old.filter(bucket.tags()::equals).isEmpty());
  }
}
