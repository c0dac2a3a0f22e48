package io.truelabel.verdict;

import io.truelabel.policy.Policy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reaches the verdict on the contents and the exposure of a bucket against its label. */
final class ContentsRule {
  private final ContentsJudge contentsJudge;
  private final ExposureJudge exposureJudge;

  ContentsRule(Policy policy) {
    this.exposureJudge = new ExposureJudge(policy);
    this.contentsJudge = new ContentsJudge(policy, exposureJudge);
  }

  Verdict verdict(Dossier dossier, Waivers waivers) {
    var bucket = dossier.bucket();
    if (bucket.evidence() instanceof EvidenceState.Unknown(var why)) {
      return new Verdict.Unknown(why);
    }
    return switch (bucket.tags()) {
      case Tags.Unknown(var why) -> withoutLabel(dossier, waivers, why);
      case Tags.Known _ -> withLabel(dossier, waivers);
    };
  }

  /** Whatever the tags say, what no label allows is a violation. */
  private Verdict withoutLabel(Dossier dossier, Waivers waivers, String why) {
    return waivers
        .verdict(forbidden(dossier))
        .filter(ContentsRule::noncompliant)
        .orElseGet(() -> new Verdict.Unknown(why));
  }

  private Verdict withLabel(Dossier dossier, Waivers waivers) {
    var verdict = waivers.verdict(violations(dossier));
    return verdict
        .filter(ContentsRule::noncompliant)
        .or(() -> partial(dossier.bucket().evidence()))
        .or(() -> undecided(dossier))
        .or(() -> unproven(dossier.bucket().coverage()))
        .or(() -> verdict)
        .orElseGet(() -> new Verdict.Compliant(clean(dossier)));
  }

  private static String clean(Dossier dossier) {
    return dossier.bucket().coverage().everLooked()
        ? ContentsWords.clean(dossier.level(), dossier.found())
        : ContentsWords.empty(dossier.level());
  }

  private static boolean noncompliant(Verdict verdict) {
    return verdict.outcome() == Outcome.NONCOMPLIANT;
  }

  private List<Violation> violations(Dossier dossier) {
    var exposure = dossier.bucket().exposure();
    var lines = dossier.found().counting();
    return Stream.of(
            contentsJudge.exceeding(dossier.level(), lines, exposure),
            forbidden(dossier),
            exposureJudge.violations(dossier.level(), exposure))
        .flatMap(List::stream)
        .toList();
  }

  private List<Violation> forbidden(Dossier dossier) {
    return contentsJudge.forbidden(dossier.found().counting(), dossier.bucket().exposure());
  }

  private static Optional<Verdict> partial(EvidenceState evidence) {
    return evidence instanceof EvidenceState.Partial(_, var why)
        ? Optional.of(new Verdict.Unknown(why))
        : Optional.empty();
  }

  private Optional<Verdict> undecided(Dossier dossier) {
    return exposureJudge.undecided(dossier.level(), dossier.bucket().exposure())
        ? Optional.of(new Verdict.Unknown("Macie could not tell who outside can reach the bucket."))
        : Optional.empty();
  }

  /**
   * What was not found proves nothing as long as no look is proven, be the grace period past or
   * not; and what was found proves nothing about the rest. In an empty bucket there is no rest.
   */
  private static Optional<Verdict> unproven(Coverage coverage) {
    return coverage.everLooked() || coverage.empty()
        ? Optional.empty()
        : Optional.of(
            coverage.lookKnown()
                ? new Verdict.Unproven(CoverageWords.noProof(coverage.look()))
                : new Verdict.Unknown(CoverageWords.lookUnread()));
  }
}
