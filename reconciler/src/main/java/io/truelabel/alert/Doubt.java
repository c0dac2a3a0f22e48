package io.truelabel.alert;

import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.VerdictLine;
import io.truelabel.verdict.Outcome;
import io.truelabel.verdict.Rule;
import io.truelabel.verdict.ViolationKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What could not be judged of a bucket, so that it stays as it was told. */
record Doubt(BucketResult bucket) {

  private static final Set<Outcome> UNDECIDED = Set.of(Outcome.UNKNOWN, Outcome.UNPROVEN);

  /** Whether a kind of violation may stand, though no verdict says so. */
  boolean about(String kind) {
    Optional<String> rule =
        ViolationKind.withId(kind).map(ViolationKind::rule).map(Rule::configName);
    return bucket.verdicts().stream()
        .filter(line -> rule.filter(line.rule()::equals).isPresent())
        .anyMatch(line -> UNDECIDED.contains(line.outcome()) || line.undecided().contains(kind));
  }

  /** Whether a kind may be worse than a verdict says: contents are, where others can reach them. */
  boolean aboutSeverity(String kind) {
    return ViolationKind.withId(kind)
            .filter(it -> it.rule() == Rule.CONTENTS && !it.exposure())
            .isPresent()
        && bucket.verdicts().stream()
            .map(VerdictLine::undecided)
            .flatMap(List::stream)
            .flatMap(id -> ViolationKind.withId(id).stream())
            .anyMatch(ViolationKind::exposure);
  }
}
