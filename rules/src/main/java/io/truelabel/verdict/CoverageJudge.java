package io.truelabel.verdict;

import io.truelabel.evidence.Analysis;
import io.truelabel.evidence.Analysis.Doubt;
import io.truelabel.evidence.Analysis.State;
import io.truelabel.policy.Policy;
import io.truelabel.policy.Requirement;
import io.truelabel.verdict.Coverage.Change;
import io.truelabel.verdict.Coverage.Look;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds why Macie does not look into a bucket, or not so that it would find what matters. */
final class CoverageJudge {
  private final Policy policy;
  private final BlindSpots blindSpots;

  CoverageJudge(Policy policy) {
    this.policy = policy;
    this.blindSpots = new BlindSpots(policy);
  }

  /** What is wrong; nothing when Macie looks, or when that could not be read. */
  List<Violation> violations(Coverage coverage, Instant now) {
    return switch (coverage.monitoring()) {
      case MONITORED -> monitored(coverage, now);
      case PAUSED -> one(ViolationKind.MONITORING_PAUSED, paused(coverage));
      case NOT_MONITORED -> one(ViolationKind.NOT_MONITORED, CoverageWords.notMonitored());
      case ACCESS_DENIED -> one(ViolationKind.ACCESS_DENIED, CoverageWords.accessDenied());
      case OVER_QUOTA -> one(ViolationKind.OVER_QUOTA, CoverageWords.overQuota());
      case NO_MACIE_IN_REGION ->
          one(ViolationKind.NO_MACIE_IN_REGION, CoverageWords.noMacieInRegion());
      case MACIE_OFF -> one(ViolationKind.MACIE_OFF, CoverageWords.macieOff());
      case UNKNOWN -> List.of();
    };
  }

  private static Sentence paused(Coverage coverage) {
    return coverage.analyses().stream().map(Analysis::state).anyMatch(State.QUOTA_REACHED::equals)
        ? CoverageWords.quotaReached()
        : CoverageWords.paused();
  }

  /** What cannot be read at all is told once, and not as never looked at besides. */
  private List<Violation> monitored(Coverage coverage, Instant now) {
    return Stream.concat(
            unreadable(coverage).or(() -> look(coverage, now)).stream(),
            notLookedFor(coverage.analyses()).stream())
        .toList();
  }

  private static Optional<Violation> unreadable(Coverage coverage) {
    if (coverage.holdings() instanceof Holdings.Known known && known.unreadable()) {
      return Optional.of(
          known.classifiable() == 0
              ? violation(ViolationKind.OBJECTS_UNSUPPORTED, CoverageWords.unsupported())
              : violation(ViolationKind.OBJECTS_UNREADABLE, CoverageWords.customerKeys()));
    }
    return Optional.empty();
  }

  private Optional<Violation> look(Coverage coverage, Instant now) {
    return switch (coverage.look()) {
      case Look.Never() ->
          Optional.of(violation(ViolationKind.NEVER_LOOKED, CoverageWords.neverLooked()));
      case Look.Unproven(var doubt) -> unproven(doubt);
      case Look.At(var time) ->
          tooOld(time, coverage.change(), now).filter(_ -> !coverage.mayHaveLookedSince(time));
    };
  }

  /** Whether the last proven look is too old, and something may have looked since. */
  boolean unread(Coverage coverage, Instant now) {
    return coverage.look() instanceof Look.At(var time)
        && coverage.mayHaveLookedSince(time)
        && tooOld(time, coverage.change(), now).isPresent();
  }

  private static Optional<Violation> unproven(Doubt doubt) {
    return switch (doubt) {
      case RUNNING, STOPPED, ERRORS, CHANGES_ONLY ->
          Optional.of(violation(ViolationKind.LOOK_UNPROVEN, CoverageWords.unproven(doubt)));
      case UNREADABLE ->
          Optional.of(violation(ViolationKind.OBJECTS_UNREADABLE, CoverageWords.unreadable()));
      case UNKNOWN -> Optional.empty();
    };
  }

  private Optional<Violation> tooOld(Instant look, Change change, Instant now) {
    var maximumAge = policy.coverage().maximumAge();
    return change instanceof Change.At(var changed)
            && changed.isAfter(look)
            && now.isAfter(look.plus(maximumAge))
        ? Optional.of(violation(ViolationKind.LOOK_TOO_OLD, CoverageWords.tooOld(look, maximumAge)))
        : Optional.empty();
  }

  /** Of what something unknown may look for, nobody can say that it is not looked for. */
  private Optional<Violation> notLookedFor(List<Analysis> analyses) {
    return BlindSpots.undecided(analyses)
        ? Optional.empty()
        : Optional.of(blindSpots.of(analyses))
            .filter(requirements -> !requirements.isEmpty())
            .map(CoverageJudge::blindTo);
  }

  private static Violation blindTo(List<Requirement> requirements) {
    return violation(ViolationKind.NOT_LOOKED_FOR, CoverageWords.notLookedFor(requirements));
  }

  /** Whether something looks for nobody knows what, and the rest does not look for everything. */
  boolean undecided(Coverage coverage) {
    return BlindSpots.undecided(coverage.analyses())
        && !blindSpots.of(coverage.analyses()).isEmpty();
  }

  private static List<Violation> one(ViolationKind kind, Sentence sentence) {
    return List.of(violation(kind, sentence));
  }

  private static Violation violation(ViolationKind kind, Sentence sentence) {
    return new Violation(
        kind,
        SeverityTable.of(kind),
        "",
        "",
        List.of(),
        PolicyLine.section("coverage"),
        new WaiverReach.AnyLevel(),
        sentence.cause(),
        sentence.remedy());
  }
}
