package io.truelabel.evidence;

import java.time.Instant;
import java.util.List;

/**
 * One sensitive-data finding of Macie, without anything that judging does not need.
 *
 * @param id Macie's id, opaque
 * @param bucket the bucket that owns the object
 * @param scannedAt when Macie reported it, to the second
 * @param archived whether a suppression rule archived it
 * @param sample whether it is one of Macie's made-up samples, which never count
 * @param origin in whose Macie it was seen
 * @param severity Macie's score, 1 (Low) to 3 (High)
 * @param object the object that was scanned
 * @param found what was found in the object
 */
public record Finding(
    String id,
    BucketId bucket,
    Instant scannedAt,
    boolean archived,
    boolean sample,
    Origin origin,
    int severity,
    ScannedObject object,
    List<Found> found) {
  /** Keeps an unmodifiable copy of what was found. */
  public Finding {
    found = List.copyOf(found);
  }

  /** The same finding, if this was all that was found. */
  Finding withFound(List<Found> left) {
    return new Finding(id, bucket, scannedAt, archived, sample, origin, severity, object, left);
  }

  /**
   * Whether it was archived by somebody who may: a member's own archive would be an unnamed waiver.
   */
  boolean suppressed() {
    return archived && origin == Origin.ADMINISTRATOR;
  }

  /**
   * The object that was scanned.
   *
   * @param key object key
   * @param eTag eTag, empty when Macie gave none
   * @param versionId version, empty in a bucket without versions
   */
  public record ScannedObject(String key, String eTag, String versionId) {}

  /**
   * One identifier and how often it occurred.
   *
   * @param identifier what was recognised
   * @param count occurrences in the object
   */
  public record Found(Identifier identifier, long count) {}
}
