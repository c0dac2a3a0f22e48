package io.truelabel.verdict;

import io.truelabel.policy.Level;
import io.truelabel.policy.Policy;
import java.util.List;
import java.util.stream.Stream;

/** Finds where a bucket can be reached from outside above the level at which that is allowed. */
final class ExposureJudge {
  private final List<Way> ways;

  ExposureJudge(Policy policy) {
    var limits = policy.exposure();
    this.ways =
        List.of(
            new Way(
                ViolationKind.EXPOSED_PUBLIC,
                Exposure::publicAccess,
                limits.publicAccess(),
                "anybody can reach it",
                "Block public access, or correct the label if the contents are meant for everybody."),
            new Way(
                ViolationKind.EXPOSED_SHARED,
                Exposure::sharedOutside,
                limits.sharedOutside(),
                "it is shared outside the organization",
                "Remove outside accounts from the bucket's policy and ACL, or correct the label."),
            new Way(
                ViolationKind.EXPOSED_REPLICATED,
                Exposure::replicatedOutside,
                limits.replicatedOutside(),
                "it is replicated outside the organization",
                "Remove the replication rule, or correct the label."));
  }

  List<Violation> violations(LabelLevel label, Exposure exposure) {
    return beyond(label.level(), Reach.YES, exposure).map(way -> violation(way, label)).toList();
  }

  /** Whether a bucket of this level may be as open as it is known to be. */
  boolean allows(Level level, Exposure exposure) {
    return beyond(level, Reach.YES, exposure).findAny().isEmpty();
  }

  /** Whether something that would be a violation could not be read. */
  boolean undecided(LabelLevel label, Exposure exposure) {
    return beyond(label.level(), Reach.UNKNOWN, exposure).findAny().isPresent();
  }

  private Stream<Way> beyond(Level level, Reach reach, Exposure exposure) {
    return ways.stream()
        .filter(way -> level.above(way.limit()) && way.question().in(exposure) == reach);
  }

  private static Violation violation(Way way, LabelLevel label) {
    return new Violation(
        way.kind(),
        SeverityTable.exposed(label.level().rank() - way.limit().rank()),
        label.name(),
        "",
        List.of(),
        PolicyLine.section("exposure"),
        new WaiverReach.UpTo(label.level()),
        ContentsWords.exposed(label, way.how(), way.limit()),
        way.remedy());
  }

  private record Way(
      ViolationKind kind, Question question, Level limit, String how, String remedy) {}

  @FunctionalInterface
  private interface Question {
    Reach in(Exposure exposure);
  }
}
