package io.truelabel.finding;

import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.Finding;
import io.truelabel.verdict.Tags;
import java.time.Instant;

/** What one event of Macie says. */
sealed interface MacieEvent {

  /**
   * Sensitive data was found in an object.
   *
   * @param tags of the bucket at that time
   * @param bucketMadeAt when the bucket was made, as Macie knows it
   */
  record Found(Finding finding, Tags.Known tags, Instant bucketMadeAt) implements MacieEvent {}

  /**
   * Somebody changed who can reach a bucket.
   *
   * @param tags of the bucket at that time, where the event shows them
   */
  record Opened(BucketId bucket, String findingId, Instant at, Tags tags) implements MacieEvent {}

  /** A sample that somebody had Macie make: a trial of the way that messages take. */
  record Trial(Finding finding, Tags.Known tags) implements MacieEvent {}

  /**
   * Nothing is to be done.
   *
   * @param why one sentence
   */
  record Ignored(String why) implements MacieEvent {}
}
