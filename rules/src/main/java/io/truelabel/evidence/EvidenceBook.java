package io.truelabel.evidence;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Evidence of many buckets, filled finding by finding; it grows with buckets, not with findings.
 *
 * <p>Any thread may write and read at any time.
 */
public final class EvidenceBook {
  private final Map<BucketId, Gathering> gatherings = new HashMap<>();

  /** Adds what a finding tells: nothing, when it is one of Macie's samples. */
  public synchronized void add(Finding finding) {
    if (!finding.sample()) {
      gatherings.computeIfAbsent(finding.bucket(), _ -> new Gathering()).add(finding);
    }
  }

  /** Takes what was found in the buckets of one account and Region out, by their names. */
  public synchronized SortedMap<String, Evidence> take(String accountId, String region) {
    var taken = new TreeMap<String, Evidence>();
    gatherings
        .entrySet()
        .removeIf(entry -> {
          var bucket = entry.getKey();
          var asked = bucket.accountId().equals(accountId) && bucket.region().equals(region);
          if (asked) {
            taken.put(bucket.name(), entry.getValue().evidence());
          }
          return asked;
        });
    return taken;
  }

  /** What was found in a bucket so far; what is added later does not change it. */
  public synchronized Evidence of(BucketId bucket) {
    var gathering = gatherings.get(bucket);
    return gathering == null ? Evidence.none() : gathering.evidence();
  }
}
