package io.truelabel.sampleorg;

import java.time.Instant;
import java.util.Optional;

/**
 * One bucket as Macie's inventory shows it.
 *
 * @param listed whether the inventory has the bucket at all
 * @param denial why Macie cannot look; then it hides tags, reach and counts
 * @param tags the tags that Macie knows, which may be a day old
 * @param reach who can reach the bucket
 * @param look whether and when Macie looked inside
 * @param holdings how much the bucket holds
 * @param score Macie's sensitivity score: -1 error, 1-49 not sensitive, 50 not yet analyzed, 51-100
 * @param lastUpdated the age of all this
 */
public record MacieView(
    boolean listed,
    Denial denial,
    Tags tags,
    Reach reach,
    Look look,
    Holdings holdings,
    int score,
    Instant lastUpdated) {

  private static final int NOT_YET_ANALYZED = 50;

  /** A private bucket of 100 objects that automated discovery looked into. */
  public static MacieView of(Tags tags, Instant lookedAt) {
    return new MacieView(
        true,
        Denial.NONE,
        tags,
        Reach.PRIVATE,
        Look.discovered(lookedAt),
        Holdings.readable(100),
        1,
        lookedAt);
  }

  /** The tags, unless Macie hides them because of a denial. */
  public Optional<Tags> visibleTags() {
    return denial == Denial.NONE ? Optional.of(tags) : Optional.empty();
  }

  /** The same bucket missing from the inventory. */
  public MacieView unlisted() {
    return new MacieView(false, denial, tags, reach, look, holdings, score, lastUpdated);
  }

  /** The same bucket in the inventory again. */
  public MacieView relisted() {
    return new MacieView(true, denial, tags, reach, look, holdings, score, lastUpdated);
  }

  public MacieView withTags(Tags changed, Instant at) {
    return new MacieView(listed, denial, changed, reach, look, holdings, score, at);
  }

  public MacieView withReach(Reach changed) {
    return new MacieView(listed, denial, tags, changed, look, holdings, score, lastUpdated);
  }

  public MacieView withLook(Look changed) {
    return new MacieView(listed, denial, tags, reach, changed, holdings, score, lastUpdated);
  }

  public MacieView withHoldings(Holdings changed) {
    return new MacieView(listed, denial, tags, reach, look, changed, score, lastUpdated);
  }

  public MacieView withScore(int changed) {
    return new MacieView(listed, denial, tags, reach, look, holdings, changed, lastUpdated);
  }

  /** The same bucket, where Macie cannot look any more. */
  public MacieView denied(Denial why) {
    return new MacieView(
        listed, why, tags, Reach.UNKNOWN, look, Holdings.NOTHING, NOT_YET_ANALYZED, lastUpdated);
  }

  /** {@code errorCode} of Macie's inventory. */
  public enum Denial {
    NONE,
    ACCESS_DENIED,
    BUCKET_COUNT_EXCEEDS_QUOTA
  }
}
