package io.truelabel.nightly;

import io.truelabel.verdict.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What two oracles said about the verdicts of many nights. */
final class YearTally {
  private final Map<Outcome, Long> verdicts = new EnumMap<>(Outcome.class);
  private final List<String> unsound = new ArrayList<>();
  private final List<String> imprecise = new ArrayList<>();
  private final Set<Integer> wrongNights = new HashSet<>();
  private long open;

  /** One bucket on one night. */
  void judge(int night, String bucket, Set<Outcome> right, Outcome said) {
    verdicts.merge(said, 1L, Long::sum);
    open += right.size() > 1 ? 1 : 0;
    if (!right.contains(said)) {
      note(
          unsound(right, said) ? unsound : imprecise,
          night,
          bucket + ": " + said + ", not " + right);
    }
  }

  /** A bucket of which nothing is said at all, though somebody lists it. */
  void missing(int night, String bucket) {
    note(imprecise, night, bucket + ": nothing is said");
  }

  private void note(List<String> wrong, int night, String what) {
    wrongNights.add(night);
    wrong.add("night " + night + ", " + what);
  }

  /** Good news against a witness that stands, or bad news without one. */
  private static boolean unsound(Set<Outcome> right, Outcome said) {
    return said == Outcome.NONCOMPLIANT
        || (right.contains(Outcome.NONCOMPLIANT) && said == Outcome.COMPLIANT);
  }

  List<String> unsound() {
    return List.copyOf(unsound);
  }

  List<String> imprecise() {
    return List.copyOf(imprecise);
  }

  /** On how many nights something was wrong. */
  int wrongNights() {
    return wrongNights.size();
  }

  /** How many verdicts there were. */
  long verdicts() {
    return verdicts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many verdicts might as well have been another, as the design leaves it. */
  long open() {
    return open;
  }

  @Override
  public String toString() {
    return verdicts
        + ", either way right by design: "
        + open
        + ", wrong by soundness: "
        + unsound.size()
        + ", by precision: "
        + imprecise.size()
        + ", on nights: "
        + wrongNights.size();
  }
}
