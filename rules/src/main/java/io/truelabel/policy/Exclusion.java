package io.truelabel.policy;

/**
 * Buckets that are not judged at all.
 *
 * @param buckets which ones
 * @param reason why, in words for the auditor
 * @param line where it starts in the policy file, counted from 1
 */
public record Exclusion(BucketSelector buckets, String reason, int line) {

  public Exclusion {
    Check.text("the reason of an exclusion", reason);
    Check.line(line);
  }
}
