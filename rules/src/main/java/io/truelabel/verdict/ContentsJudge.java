package io.truelabel.verdict;

import io.truelabel.evidence.Detection;
import io.truelabel.evidence.Evidence;
import io.truelabel.evidence.Identifier;
import io.truelabel.policy.Catalogue;
import io.truelabel.policy.Demand;
import io.truelabel.policy.Level;
import io.truelabel.policy.Policy;
import io.truelabel.policy.Requirement;
import io.truelabel.policy.Subject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds where what Macie found goes beyond the label, requirement by requirement. */
final class ContentsJudge {
  private final Policy policy;
  private final Words words;

  ContentsJudge(Policy policy) {
    this.policy = policy;
    this.words = new Words(policy);
  }

  List<Violation> violations(LabelLevel label, Evidence evidence, Exposure exposure) {
    var lines = counting(evidence);
    return policy.contents().stream()
        .flatMap(requirement -> judge(requirement, label, lines, exposure).stream())
        .toList();
  }

  /** What stands and is not suppressed, or stands all the same because the policy says so. */
  private List<EvidenceLine> counting(Evidence evidence) {
    return evidence.standing().entrySet().stream()
        .filter(entry -> counts(entry.getKey()))
        .map(entry -> new EvidenceLine(entry.getKey(), entry.getValue()))
        .toList();
  }

  private boolean counts(Detection detection) {
    return !(detection.suppressed() && policy.findings().honourSuppressed());
  }

  private Optional<Violation> judge(
      Requirement requirement, LabelLevel label, List<EvidenceLine> evidence, Exposure exposure) {
    var matching =
        evidence.stream()
            .filter(line -> requirement.match().matches(subject(line.detection())))
            .toList();
    if (matching.isEmpty()) {
      return Optional.empty();
    }
    return switch (requirement.demand()) {
      case Demand.Requires it -> exceeds(requirement, it.level(), label, matching, exposure);
      case Demand.Forbidden _ -> Optional.of(forbidden(requirement, label, matching, exposure));
    };
  }

  private Optional<Violation> exceeds(
      Requirement requirement,
      Level level,
      LabelLevel label,
      List<EvidenceLine> lines,
      Exposure exposure) {
    if (!level.above(label.level())) {
      return Optional.empty();
    }
    var sentence = words.contents(label, level.name(), lines);
    var severity = SeverityTable.contents(-label.levelsAbove(level), exposure);
    return Optional.of(
        new Violation(
            ViolationKind.CONTENTS_EXCEED_LABEL,
            severity,
            label.level().name(),
            level.name(),
            lines,
            new PolicyLine(requirement.name(), requirement.line()),
            new WaiverReach.UpTo(level),
            sentence.cause(),
            sentence.remedy()));
  }

  private Violation forbidden(
      Requirement requirement, LabelLevel label, List<EvidenceLine> lines, Exposure exposure) {
    var sentence = words.forbidden(lines);
    return new Violation(
        ViolationKind.CONTENTS_FORBIDDEN,
        SeverityTable.forbidden(exposure),
        label.level().name(),
        "",
        lines,
        new PolicyLine(requirement.name(), requirement.line()),
        new WaiverReach.UpTo(policy.levels().highest()),
        sentence.cause(),
        sentence.remedy());
  }

  private static Subject subject(Detection detection) {
    var identifier = detection.identifier();
    return switch (identifier) {
      case Identifier.Managed it -> subject(detection, it.name(), "");
      case Identifier.Custom it -> subject(detection, "", it.name());
    };
  }

  private static Subject subject(Detection detection, String managed, String custom) {
    return new Subject(
        detection.identifier().category(),
        managed,
        custom,
        detection.band().floor(),
        detection.severity());
  }

  /** Identifiers that nobody told us about, which were judged by their category alone. */
  List<Notice> notices(Evidence evidence) {
    return evidence.standing().keySet().stream()
        .map(Detection::identifier)
        .distinct()
        .flatMap(ContentsJudge::unheardOf)
        .toList();
  }

  private static Stream<Notice> unheardOf(Identifier identifier) {
    return switch (identifier) {
      case Identifier.Managed it when !Catalogue.bundled().knows(it.name()) ->
          Stream.of(new Notice.UnheardOf(it.name(), it.category()));
      case Identifier.Managed _, Identifier.Custom _ -> Stream.empty();
    };
  }
}
