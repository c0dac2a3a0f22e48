package io.truelabel.evidence;

import java.util.HashMap;
import java.util.Map;

/**
 * Evidence of many buckets, filled finding by finding; it grows with buckets, not with findings.
 */
public final class EvidenceBook {
  private final Map<BucketId, Evidence> evidence = new HashMap<>();

  /** Adds what a finding tells. */
  public synchronized void add(Finding finding) {
    evidence.merge(finding.bucket(), Evidence.of(finding), Evidence::merge);
  }

  /** What was found in a bucket so far. */
  public synchronized Evidence of(BucketId bucket) {
    return evidence.getOrDefault(bucket, Evidence.none());
  }
}
