package io.truelabel.verdict;

import io.truelabel.policy.Level;
import io.truelabel.policy.Policy;
import java.util.List;
import java.util.stream.Stream;

/** Finds where a bucket can be reached from outside above the level at which that is allowed. */
final class ExposureJudge {
  private final List<Way> ways;
  private final Words words;

  ExposureJudge(Policy policy) {
    this.words = new Words(policy);
    this.ways = ways(policy);
  }

  private static List<Way> ways(Policy policy) {
    var limits = policy.exposure();
    return List.of(
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
    return beyond(label)
        .filter(way -> way.reach().in(exposure) == Reach.YES)
        .map(way -> violation(way, label))
        .toList();
  }

  /** Whether something that would be a violation could not be read. */
  boolean undecided(LabelLevel label, Exposure exposure) {
    return beyond(label).anyMatch(way -> way.reach().in(exposure) == Reach.UNKNOWN);
  }

  private Stream<Way> beyond(LabelLevel label) {
    return ways.stream().filter(way -> label.level().above(way.limit()));
  }

  private Violation violation(Way way, LabelLevel label) {
    var sentence = words.exposed(label, way.how(), way.limit().name(), way.remedy());
    return new Violation(
        way.kind(),
        SeverityTable.exposed(label.levelsAbove(way.limit())),
        label.level().name(),
        "",
        List.of(),
        new PolicyLine("exposure", 0),
        new WaiverReach.UpTo(label.level()),
        sentence.cause(),
        sentence.remedy());
  }

  private record Way(ViolationKind kind, Question reach, Level limit, String how, String remedy) {}

  @FunctionalInterface
  private interface Question {
    Reach in(Exposure exposure);
  }
}
