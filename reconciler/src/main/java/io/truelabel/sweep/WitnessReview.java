package io.truelabel.sweep;

import io.truelabel.aws.Lookup;
import io.truelabel.aws.MacieNotEnabledException;
import io.truelabel.aws.Recall;
import io.truelabel.evidence.Detection;
import io.truelabel.evidence.Evidence;
import io.truelabel.evidence.Finding;
import io.truelabel.evidence.Retirements;
import io.truelabel.evidence.Sighting;
import io.truelabel.evidence.Witness;
import io.truelabel.policy.FindingsRules.Gone;
import io.truelabel.verdict.BucketState;
import io.truelabel.verdict.EvidenceLine;
import io.truelabel.verdict.Judge;
import io.truelabel.verdict.Judgement;
import io.truelabel.verdict.Notice;
import io.truelabel.verdict.Rule;
import io.truelabel.verdict.Violation;
import io.truelabel.verdict.WaivedViolation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Judges one bucket, and before it calls the contents wrong, looks whether the objects that prove
 * it are still there.
 *
 * <p>Only what a violation rests on is looked up, and of every detection only until one object
 * stands: so a bucket with 100,000 bad objects costs no more than one with ten. One use each.
 */
final class WitnessReview {

  /** The most objects of one bucket that one sweep looks up. */
  static final int LOOKUPS = 12;

  /** The most findings of one bucket that are asked for again: two pages. */
  private static final int RECALLED = 100;

  /** Macie keeps a finding for 90 days; the last day is not relied on. */
  private static final Duration LISTED_FOR = Duration.ofDays(89);

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
  private final Map<Witness, Lookup> lookups = new HashMap<>();
  private final Set<Detection> settled = new HashSet<>();
  private final Set<String> unchecked = new HashSet<>();
  private final Set<Witness> superseded = new HashSet<>();
  private final List<Finding> recalled = new ArrayList<>();
  private boolean recalledAll;
  private boolean asked;
  private boolean unwitnessed;
  private Evidence kept;
  private Evidence young;
  private Retirements retired;

  /** Makes the state to judge from the evidence as it stands. */
  @FunctionalInterface
  interface EvidenceMaker {
    BucketState state(Evidence evidence);
  }

  /**
   * A review of one bucket.
   *
   * @param kept evidence of the ledger
   * @param young evidence that is not yet in the ledger
   */
  WitnessReview(
      Tools tools, EvidenceMaker states, Evidence kept, Evidence young, Retirements retired) {
    this.tools = tools;
    this.states = states;
    this.kept = kept;
    this.young = young.without(retired);
    this.retired = retired;
  }

  Result run() {
    Judgement judgement = judge();
    for (var open = open(judgement); !open.isEmpty(); open = open(judgement)) {
      BucketState bucket = judgement.state();
      open.forEach(detection -> lookAt(bucket, detection));
      judgement = judge();
    }
    return new Result(judgement.with(notices()), kept, retired);
  }

  private Judgement judge() {
    return tools.judge().judge(states.state(kept.merge(young)), tools.now());
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
    standing(detection)
        .filter(seen -> !stands(bucket, detection, seen))
        .ifPresent(_ -> forget(bucket, detection));
  }

  private Optional<Sighting> standing(Detection detection) {
    return Optional.ofNullable(kept.merge(young).standing().get(detection));
  }

  /** Whether an object is left that proves it, or might; what proves nothing more is retired. */
  private boolean stands(BucketState bucket, Detection detection, Sighting seen) {
    return seen.newest().stream().anyMatch(witness -> stands(bucket, detection, witness));
  }

  private boolean stands(BucketState bucket, Detection detection, Witness witness) {
    boolean stands =
        switch (look(bucket, witness)) {
          case Lookup.Unchanged _ -> true;
          case Lookup.Unchecked(String why) -> {
            unchecked.add(why);
            yield true;
          }
          case Lookup.Replaced(Instant at) -> !clearedSince(bucket, detection, witness, at);
          case Lookup.Gone _ -> {
            retire(detection, witness, tools.now());
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
    if (bucket.coverage().lookedAgain(detection.identifier(), replacedAt)) {
      retire(detection, witness, replacedAt);
      return true;
    }
    superseded.add(witness);
    return false;
  }

  private void retire(Detection detection, Witness witness, Instant until) {
    Instant scanned = witness.scannedAt();
    retired =
        retired.plus(
            detection.identifier(), witness.key(), until.isAfter(scanned) ? until : scanned);
  }

  private Lookup look(BucketState bucket, Witness witness) {
    if (!witness.named()) {
      return new Lookup.Unchecked("Macie named no object");
    }
    if (lookups.size() >= LOOKUPS && !lookups.containsKey(witness)) {
      return new Lookup.Unchecked("as many objects as one sweep looks up were looked up");
    }
    return lookups.computeIfAbsent(
        witness, it -> tools.sources().objects().look(bucket.id(), it, tools.rule()));
  }

  /** Takes the retired witnesses out; where only unkept objects are left, asks Macie for them. */
  private void forget(BucketState bucket, Detection detection) {
    kept = kept.without(retired);
    young = young.without(retired);
    if (standing(detection).map(Sighting::unwitnessed).orElse(false)) {
      refill(bucket, detection);
    }
  }

  private void refill(BucketState bucket, Detection detection) {
    recall(bucket);
    Evidence known = Evidence.none();
    for (Finding finding : recalled) {
      known = known.merge(Evidence.of(finding).without(retired));
    }
    Sighting before = kept.merge(young).sightings().get(detection);
    boolean listed = before != null && listsAllOf(before);
    if (listed || lookedAtEverything(bucket, detection)) {
      kept = kept.replaced(detection, known);
    } else {
      kept = kept.merge(known);
    }
    if (standing(detection).map(Sighting::unwitnessed).orElse(false)) {
      settled.add(detection);
      unwitnessed = true;
    }
  }

  /**
   * Whether Macie still shows every finding behind this: it does when it shows the oldest. Where it
   * was off meanwhile, or is off now, it shows none of them, and that proves nothing.
   */
  private boolean listsAllOf(Sighting seen) {
    return recalledAll
        && seen.listedSince(tools.now().minus(LISTED_FOR))
        && recalled.stream().anyMatch(it -> it.scannedAt().equals(seen.earliest()));
  }

  /** Whether a later analysis of every object would have found what nobody kept. */
  private boolean lookedAtEverything(BucketState bucket, Detection detection) {
    return retired
        .latest(detection.identifier())
        .filter(last -> bucket.coverage().lookedAtEverything(detection.identifier(), last))
        .isPresent();
  }

  private void recall(BucketState bucket) {
    if (asked) {
      return;
    }
    asked = true;
    try {
      Recall recall = tools.sources().findings().recall(bucket.id(), RECALLED);
      recalled.addAll(recall.findings());
      recalledAll = recall.all();
    } catch (SdkException | MacieNotEnabledException e) {
      unchecked.add("Macie could not be asked again: " + Diagnosis.of(e).problem());
    }
  }

  private List<Notice> notices() {
    List<Notice> notices = new ArrayList<>();
    unchecked.stream().sorted().map(Notice.Unchecked::new).forEach(notices::add);
    if (!superseded.isEmpty()) {
      notices.add(new Notice.Superseded(superseded.size()));
    }
    if (unwitnessed) {
      notices.add(new Notice.Unwitnessed());
    }
    return notices;
  }
}
