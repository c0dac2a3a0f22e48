package io.truelabel.sweep;

import io.truelabel.aws.Lookup;
import io.truelabel.evidence.Detection;
import io.truelabel.evidence.Evidence;
import io.truelabel.evidence.Identifier;
import io.truelabel.evidence.Retirements;
import io.truelabel.evidence.Sighting;
import io.truelabel.evidence.Witness;
import io.truelabel.policy.FindingsRules.Gone;
import io.truelabel.verdict.BucketState;
import io.truelabel.verdict.Coverage;
import io.truelabel.verdict.EvidenceLine;
import io.truelabel.verdict.Judge;
import io.truelabel.verdict.Judgement;
import io.truelabel.verdict.Notice;
import io.truelabel.verdict.Rule;
import io.truelabel.verdict.Violation;
import io.truelabel.verdict.WaivedViolation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Judges one bucket, and before it calls the contents wrong, looks whether the objects that prove
 * it are still there.
 *
 * <p>Only what a violation rests on is looked up, and of every detection only until one object
 * stands: so a bucket with 100,000 bad objects costs no more than one with ten. One use each.
 */
final class WitnessReview {

  /**
   * What every review of a sweep shares.
   *
   * @param now when the sweep judges
   */
  record Tools(Judge judge, Sources sources, Gone rule, Instant now) {}

  /**
   * What came of it.
   *
   * @param evidence what still counts of the ledger's evidence
   * @param retired what counts no more
   */
  record Result(Judgement judgement, Evidence evidence, Retirements retired) {}

  private final Tools tools;
  private final EvidenceMaker states;
  private final OpenEvidence evidence;
  private final ObjectLookups lookups;
  private final FindingRecall recall;
  private final Set<Detection> settled = new HashSet<>();
  private final Set<Witness> superseded = new HashSet<>();
  private boolean unwitnessed;

  /** Makes the state to judge from the evidence as it stands. */
  @FunctionalInterface
  interface EvidenceMaker {
    BucketState state(Evidence evidence);
  }

  /** A review of one bucket, as far as its evidence is known. */
  WitnessReview(Tools tools, EvidenceMaker states, OpenEvidence evidence) {
    this.tools = tools;
    this.states = states;
    this.evidence = evidence;
    this.lookups = new ObjectLookups(tools.sources().objects(), tools.rule());
    this.recall = new FindingRecall(tools.sources().findings(), tools.now());
  }

  Result run() {
    Judgement judgement = judge();
    for (var open = open(judgement); !open.isEmpty(); open = open(judgement)) {
      BucketState bucket = judgement.state();
      open.forEach(detection -> lookAt(bucket, detection));
      judgement = judge();
    }
    return new Result(judgement.with(notices()), evidence.kept(), evidence.retired());
  }

  private Judgement judge() {
    return tools.judge().judge(states.state(evidence.all()), tools.now());
  }

  /** The detections that violations rest on and that nobody has looked at. */
  private List<Detection> open(Judgement judgement) {
    var contents = judgement.verdict(Rule.CONTENTS);
    return Stream.concat(
            contents.violations().stream(),
            contents.waived().stream().map(WaivedViolation::violation))
        .map(Violation::evidence)
        .flatMap(List::stream)
        .map(EvidenceLine::detection)
        .distinct()
        .filter(detection -> !settled.contains(detection))
        .toList();
  }

  private void lookAt(BucketState bucket, Detection detection) {
    evidence
        .standing(detection)
        .filter(seen -> !stands(bucket, detection, seen))
        .ifPresent(_ -> forget(bucket, detection));
  }

  /** Whether an object is left that proves it, or might; what proves nothing more is retired. */
  private boolean stands(BucketState bucket, Detection detection, Sighting seen) {
    return seen.newest().stream().anyMatch(witness -> stands(bucket, detection, witness));
  }

  private boolean stands(BucketState bucket, Detection detection, Witness witness) {
    boolean stands =
        switch (lookups.of(bucket.id(), witness)) {
          case Lookup.Unchanged _, Lookup.Unchecked _ -> true;
          case Lookup.Replaced(Instant at) -> !clearedSince(bucket, detection, witness, at);
          case Lookup.Gone _ -> {
            evidence.retire(detection, witness, tools.now());
            yield false;
          }
        };
    if (stands) {
      settled.add(detection);
    }
    return stands;
  }

  /** Overwriting proves nothing; only a whole analysis of the new content does. */
  private boolean clearedSince(
      BucketState bucket, Detection detection, Witness witness, Instant replacedAt) {
    if (lookedSince(bucket.coverage(), detection.identifier(), witness, replacedAt)) {
      evidence.retire(detection, witness, replacedAt);
      return true;
    }
    superseded.add(witness);
    return false;
  }

  /**
   * An object that is older than the scan is an older version that came back when newer ones were
   * deleted: runs that began after it was made read what hid it, and later ones find no change.
   */
  private static boolean lookedSince(
      Coverage coverage, Identifier identifier, Witness witness, Instant replacedAt) {
    boolean cameBack = !replacedAt.isAfter(witness.scannedAt()) && !witness.versionId().isEmpty();
    return cameBack
        ? coverage.lookedAtEverything(identifier, witness.scannedAt())
        : coverage.lookedAgain(identifier, replacedAt);
  }

  /** Takes the retired witnesses out; where only unkept objects are left, asks Macie for them. */
  private void forget(BucketState bucket, Detection detection) {
    evidence.dropRetired();
    if (evidence.unwitnessed(detection)) {
      refill(bucket, detection);
    }
  }

  private void refill(BucketState bucket, Detection detection) {
    Evidence known = recall.of(bucket.id(), evidence.retired());
    boolean listed = evidence.seen(detection).filter(recall::listsAllOf).isPresent();
    if (listed || lookedAtEverything(bucket, detection)) {
      evidence.replace(detection, known);
    } else {
      evidence.add(known);
    }
    if (evidence.unwitnessed(detection)) {
      settled.add(detection);
      unwitnessed = true;
    }
  }

  /** Whether a later analysis of every object would have found what nobody kept. */
  private boolean lookedAtEverything(BucketState bucket, Detection detection) {
    return evidence
        .retired()
        .latest(detection.identifier())
        .filter(last -> bucket.coverage().lookedAtEverything(detection.identifier(), last))
        .isPresent();
  }

  private List<Notice> notices() {
    List<Notice> notices = new ArrayList<>();
    Stream.concat(lookups.unchecked().stream(), recall.trouble().stream())
        .sorted()
        .map(Notice.Unchecked::new)
        .forEach(notices::add);
    if (!superseded.isEmpty()) {
      notices.add(new Notice.Superseded(superseded.size()));
    }
    if (unwitnessed) {
      notices.add(new Notice.Unwitnessed());
    }
    return notices;
  }
}
