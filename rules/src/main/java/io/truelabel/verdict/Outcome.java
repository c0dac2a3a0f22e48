package io.truelabel.verdict;

import java.util.Locale;

/** The kinds of verdicts, worst first: a bucket is as bad as the worst of its three. */
public enum Outcome {
  /** At least one violation that is not waived. */
  NONCOMPLIANT,
  /** Something could not be read. */
  UNKNOWN,
  /** Macie has not looked yet. */
  UNPROVEN,
  /** Every violation is waived. */
  WAIVED,
  /** Judged, no violation. */
  COMPLIANT,
  /** The policy leaves the bucket out. */
  EXCLUDED;

  /** The word for people, reports and metrics. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
