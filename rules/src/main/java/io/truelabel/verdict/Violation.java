package io.truelabel.verdict;

import java.util.Comparator;
import java.util.List;

/**
 * One thing that is wrong with a bucket, and what to do about it.
 *
 * @param kind the kind
 * @param severity how bad it is
 * @param declared the level that the bucket is judged as, or empty where levels play no part
 * @param required the level that is required, or empty where none is
 * @param evidence what Macie found, or nothing where Macie plays no part
 * @param source the line of the policy that it breaks
 * @param reach the level up to which a waiver must hold to cover it
 * @param cause what is wrong, one sentence for people
 * @param remedy what to do, one sentence for people
 */
public record Violation(
    ViolationKind kind,
    Severity severity,
    String declared,
    String required,
    List<EvidenceLine> evidence,
    PolicyLine source,
    WaiverReach reach,
    String cause,
    String remedy) {
  /** Worst first, then by kind and requirement: the same order everywhere. */
  static final Comparator<Violation> WORST_FIRST =
      Comparator.comparing(Violation::severity)
          .reversed()
          .thenComparing(Violation::kind)
          .thenComparing(violation -> violation.source().name());

  /** Keeps an unmodifiable copy of the evidence. */
  public Violation {
    evidence = List.copyOf(evidence);
  }
}
