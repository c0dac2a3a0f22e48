package io.truelabel.sampleorg;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What Macie found in one object of a story, and what became of the object.
 *
 * @param key the object's key
 * @param detections what was found in it
 * @param age how long ago
 * @param origin what looked
 * @param fate what became of the object afterwards
 * @param change what became of the finding afterwards
 */
record Clue(
    String key,
    List<Detection> detections,
    Duration age,
    Origin origin,
    Fate fate,
    UnaryOperator<Finding.Contents> change) {

  private static final long SIZE = 18_231;

  /** Found three days ago by automated discovery in an object that is still there. */
  static Clue found(String key, Detection... detections) {
    return new Clue(
        key,
        List.of(detections),
        Duration.ofDays(3),
        new Origin.AutomatedDiscovery(),
        Fate.UNCHANGED,
        UnaryOperator.identity());
  }

  Clue aged(Duration changed) {
    return new Clue(key, detections, changed, origin, fate, change);
  }

  Clue by(Origin changed) {
    return new Clue(key, detections, age, changed, fate, change);
  }

  Clue but(Fate changed) {
    return new Clue(key, detections, age, origin, changed, change);
  }

  Clue then(UnaryOperator<Finding.Contents> changed) {
    return new Clue(key, detections, age, origin, fate, changed);
  }

  /** Puts the finding, and what is left of the object, into the organization. */
  void leave(Organization organization, Scene scene) {
    Instant found = scene.now().minus(age);
    String version = fate == Fate.HIDDEN ? Ids.of(scene.bucket(), key, "version") : "";
    Instant written = found.minus(Duration.ofHours(6));
    Witness witness = new Witness(key, Ids.of(scene.bucket(), key), version, SIZE, written);
    Finding.Contents finding =
        Finding.Contents.of(
            Ids.of(scene.bucket(), key, scene.number()),
            scene.shard(),
            scene.bucket(),
            found,
            witness,
            detections,
            origin);
    organization.findings().put(change.apply(finding));
    fate.befalls(witness, found).forEach(o -> organization.objects().put(scene.bucket(), o));
  }

  /**
   * Where a clue is left.
   *
   * @param number which of the bucket's clues it is
   */
  record Scene(Shard shard, String bucket, int number, Instant now) {}
}
