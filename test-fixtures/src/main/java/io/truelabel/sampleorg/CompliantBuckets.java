package io.truelabel.sampleorg;

import java.util.List;

/** Nothing wrong anywhere: every bucket may hold personal data, and some do. */
final class CompliantBuckets implements BucketMaker {

  private static final List<Detection> NAMES = List.of(Identifier.NAME.found(20));

  @Override
  public Bucket make(Bucket plain) {
    Tags tags = plain.tags().with(SampleOrganization.LABEL, "restricted");
    return Kinds.seenAlike(plain, tags);
  }

  @Override
  public int bucketOfFinding(int finding, int buckets) {
    return finding % buckets;
  }

  @Override
  public List<Detection> detections(int finding) {
    return NAMES;
  }
}
