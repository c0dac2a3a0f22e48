package io.truelabel.sampleorg;

/** The kinds of generated buckets: most are in order, some have one thing wrong. */
final class Kinds {

  /** How many outcomes {@link #ofDie} tells apart or leaves as they are. */
  static final int SIDES = 24;

  private Kinds() {}

  /** A bucket with what a throw of the die says wrong with it, if anything. */
  static Bucket ofDie(int side, Bucket bucket) {
    Tags tags = bucket.tags();
    MacieView macie = bucket.macie();
    return switch (side) {
      case 0 -> seenAlike(bucket, Tags.NONE);
      case 1 -> seenAlike(bucket, tags.without(SampleOrganization.LABEL));
      case 2 -> seenAlike(bucket, tags.with(SampleOrganization.LABEL, "Confidential"));
      case 3 -> seenAlike(bucket, tags.without(SampleOrganization.TOPIC));
      case 4 -> bucket.withMacie(macie.withReach(Reach.PUBLIC));
      case 5 -> bucket.withMacie(macie.withReach(Reach.SHARED_OUTSIDE));
      case 6 -> bucket.withMacie(macie.denied(MacieView.Denial.ACCESS_DENIED));
      case 7 -> bucket.withMacie(macie.withLook(Look.NOT_MONITORED));
      default -> bucket;
    };
  }

  /** A bucket with these tags, in everybody's eyes. */
  static Bucket seenAlike(Bucket bucket, Tags tags) {
    ConfigView config = bucket.config();
    MacieView macie = bucket.macie();
    return bucket
        .withTags(tags)
        .withConfig(config.withTags(tags, config.capturedAt()))
        .withMacie(macie.withTags(tags, macie.lastUpdated()));
  }
}
