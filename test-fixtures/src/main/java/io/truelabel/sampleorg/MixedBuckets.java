package io.truelabel.sampleorg;

import java.util.List;
import java.util.SplittableRandom;

/** Buckets of every kind, findings heaped on some of them as in real life. */
final class MixedBuckets implements BucketMaker {

  private static final List<String> LEVELS =
      List.of("public", "internal", "confidential", "restricted");

  private static final List<List<Detection>> DETECTIONS =
      List.of(
          List.of(Identifier.NAME.found(1)),
          List.of(Identifier.NAME.found(300), Identifier.ADDRESS.found(120)),
          List.of(Identifier.USA_SOCIAL_SECURITY_NUMBER.found(12)),
          List.of(Identifier.CREDIT_CARD_NUMBER.found(40)),
          List.of(Identifier.OPENSSH_PRIVATE_KEY.found(1)),
          List.of(EmployeeIds.found(3)));

  private final SplittableRandom random;

  MixedBuckets(SplittableRandom random) {
    this.random = random;
  }

  @Override
  public Bucket make(Bucket plain) {
    String level = LEVELS.get(random.nextInt(LEVELS.size()));
    Bucket labelled = Kinds.seenAlike(plain, plain.tags().with(SampleOrganization.LABEL, level));
    return Kinds.ofDie(random.nextInt(Kinds.SIDES), labelled);
  }

  /** One of the first tenth of the buckets as often as one of all the others. */
  @Override
  public int bucketOfFinding(int finding, int buckets) {
    return random.nextInt(random.nextBoolean() ? buckets : Math.max(1, buckets / 10));
  }

  @Override
  public List<Detection> detections(int finding) {
    return DETECTIONS.get(random.nextInt(DETECTIONS.size()));
  }
}
