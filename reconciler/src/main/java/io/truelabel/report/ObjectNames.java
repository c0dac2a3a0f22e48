package io.truelabel.report;

import io.truelabel.evidence.BucketId;
import java.util.List;
import java.util.Map;

/**
 * The objects that prove what is wrong with each bucket, where somebody asked for their names.
 *
 * <p>Object names can themselves be personal data, so no report has them unless it was asked for.
 */
public record ObjectNames(boolean asked, Map<BucketId, List<String>> byBucket) {
  /** Nobody asked. */
  public static final ObjectNames NONE = new ObjectNames(false, Map.of());

  /** The objects of one bucket; none when there are none, or when nobody asked. */
  public List<String> of(BucketId bucket) {
    return byBucket.getOrDefault(bucket, List.of());
  }
}
