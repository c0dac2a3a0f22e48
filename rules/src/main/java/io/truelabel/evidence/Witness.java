package io.truelabel.evidence;

import java.time.Instant;
import java.util.Comparator;

/**
 * One S3 object that carries a detection: the proof that can be looked up again.
 *
 * @param key object key, empty when Macie named none; may itself be personal data, so it is shown
 *     only on request
 * @param eTag eTag of the object that was scanned, empty when Macie gave none
 * @param versionId version that was scanned, empty in a bucket without versions
 * @param scannedAt when Macie reported it
 */
public record Witness(String key, String eTag, String versionId, Instant scannedAt) {
  /** Newest scan first; a total order, so that the choice of the newest never depends on luck. */
  static final Comparator<Witness> NEWEST_FIRST =
      Comparator.comparing(Witness::scannedAt)
          .thenComparing(Witness::key)
          .thenComparing(Witness::eTag)
          .thenComparing(Witness::versionId)
          .reversed();

  /** Whether it is known which object it is. */
  public boolean named() {
    return !key.isEmpty();
  }
}
