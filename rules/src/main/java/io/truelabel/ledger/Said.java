package io.truelabel.ledger;

import io.truelabel.verdict.Severity;

/**
 * One violation as somebody was told of it: what makes it the same one, and never a count.
 *
 * @param kind the published id of its kind; of one bucket there is at most one of each
 * @param required the highest level that was required; empty where levels play no part
 * @param severity the highest severity
 */
public record Said(String kind, String required, Severity severity) implements Comparable<Said> {

  /** This, or worse. */
  public Said atLeast(Severity known) {
    return known.compareTo(severity) > 0 ? new Said(kind, required, known) : this;
  }

  @Override
  public int compareTo(Said other) {
    return kind.compareTo(other.kind);
  }
}
