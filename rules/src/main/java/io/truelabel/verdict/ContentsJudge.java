package io.truelabel.verdict;

import io.truelabel.policy.Demand;
import io.truelabel.policy.Level;
import io.truelabel.policy.Policy;
import io.truelabel.policy.Requirement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds where what Macie found goes beyond the label, requirement by requirement. */
final class ContentsJudge {
  private final Policy policy;
  private final ExposureJudge exposureJudge;
  private final ContentsWords words;

  ContentsJudge(Policy policy, ExposureJudge exposureJudge) {
    this.policy = policy;
    this.exposureJudge = exposureJudge;
    this.words = new ContentsWords(policy.tagKeys().classification());
  }

  /** The contents that need a level above the label's. */
  List<Violation> exceeding(LabelLevel label, List<EvidenceLine> found, Exposure exposure) {
    var needs = needs(found).filter(need -> need.level().above(label.level())).toList();
    var settling = needs.stream().map(Need::level).max(Comparator.naturalOrder());
    return settling
        .map(level -> remedy(level, exposure))
        .map(remedy -> needs.stream().map(n -> exceeds(n, label, exposure, remedy)).toList())
        .orElse(List.of());
  }

  private Stream<Need> needs(List<EvidenceLine> found) {
    return policy.contents().stream()
        .flatMap(requirement ->
            switch (requirement.demand()) {
              case Demand.Requires(var level) ->
                  matching(requirement, found).map(lines -> new Need(requirement, level, lines));
              case Demand.Forbidden _ -> Stream.<Need>empty();
            });
  }

  /** Names the highest level for all of them, so that nobody labels a bucket twice. */
  private String remedy(Level settling, Exposure exposure) {
    return exposureJudge.allows(settling, exposure)
        ? words.settle(settling)
        : words.closeAndSettle(settling);
  }

  private static Violation exceeds(Need need, LabelLevel label, Exposure exposure, String remedy) {
    return new Violation(
        ViolationKind.CONTENTS_EXCEED_LABEL,
        SeverityTable.contents(need.level().rank() - label.level().rank(), exposure),
        label.name(),
        need.level().name(),
        need.lines(),
        PolicyLine.of(need.requirement()),
        new WaiverReach.UpTo(need.level()),
        ContentsWords.exceeds(label, need.level(), need.lines()),
        remedy);
  }

  /** The contents that no label allows: these need no label to be judged. */
  List<Violation> forbidden(List<EvidenceLine> found, Exposure exposure) {
    return policy.contents().stream()
        .filter(requirement -> requirement.demand() instanceof Demand.Forbidden)
        .flatMap(requirement ->
            matching(requirement, found).map(lines -> forbidden(requirement, lines, exposure)))
        .toList();
  }

  private Violation forbidden(
      Requirement requirement, List<EvidenceLine> lines, Exposure exposure) {
    var sentence = ContentsWords.forbidden(lines);
    return new Violation(
        ViolationKind.CONTENTS_FORBIDDEN,
        SeverityTable.forbidden(exposure),
        "",
        "",
        lines,
        PolicyLine.of(requirement),
        new WaiverReach.UpTo(policy.levels().highest()),
        sentence.cause(),
        sentence.remedy());
  }

  private static Stream<List<EvidenceLine>> matching(
      Requirement requirement, List<EvidenceLine> found) {
    var lines = found.stream().filter(line -> requirement.match().matches(line.subject())).toList();
    return lines.isEmpty() ? Stream.empty() : Stream.of(lines);
  }

  private record Need(Requirement requirement, Level level, List<EvidenceLine> lines) {}
}
