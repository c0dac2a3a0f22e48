package io.truelabel.evidence;

import java.util.Comparator;

/**
 * One kind of sensitive data found in objects of a bucket: by what, how often, how severe to Macie.
 *
 * <p>It holds all that any policy can ask, so that a changed policy can judge old evidence.
 *
 * @param identifier what Macie recognised it by
 * @param band how often in one object
 * @param severity Macie's severity score of the finding, 1 (Low) to 3 (High)
 * @param suppressed whether a suppression rule of the administrator archived the finding
 */
public record Detection(Identifier identifier, Band band, int severity, boolean suppressed)
    implements Comparable<Detection> {
  private static final Comparator<Detection> ORDER =
      Comparator.comparing(Detection::identifier)
          .thenComparing(Detection::band)
          .thenComparingInt(Detection::severity)
          .thenComparing(Detection::suppressed);

  /** Orders by identifier, band, severity, and suppressed ones last. */
  @Override
  public int compareTo(Detection other) {
    return ORDER.compare(this, other);
  }
}
