package io.truelabel.finding;

import io.truelabel.buckets.ListedBucket;
import io.truelabel.evidence.Evidence;
import io.truelabel.evidence.Finding;
import io.truelabel.ledger.LedgerLine;
import io.truelabel.policy.Policy;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.Transcript;
import io.truelabel.verdict.Coverage;
import io.truelabel.verdict.EvidenceState;
import io.truelabel.verdict.Exposure;
import io.truelabel.verdict.Judge;
import io.truelabel.verdict.Judgement;
import io.truelabel.verdict.Outcome;
import io.truelabel.verdict.Rule;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Judges a bucket by its ledger and what events add to it, as the sweep and the rules do. */
final class Assessment {

  /** What may be against the policy, now or when a waiver ends. */
  private static final Set<Outcome> KEPT =
      Set.of(Outcome.NONCOMPLIANT, Outcome.UNKNOWN, Outcome.WAIVED);

  private final Judge judge;
  private final Transcript transcript;
  private final Instant now;

  Assessment(Policy policy, Instant now) {
    this.judge = new Judge(policy);
    this.transcript = new Transcript(policy.tagKeys());
    this.now = now;
  }

  /** The bucket as it is with everything that is known. */
  BucketResult judge(ListedBucket bucket, LedgerLine line, Collection<Finding> found) {
    LedgerLine all = line;
    for (Finding finding : found) {
      all = all.plus(Evidence.of(line.retired().left(finding)));
    }
    return transcript.of(bucket, judgement(bucket, all.evidence()));
  }

  /** The bucket of a sample, as if it were there and no sample. */
  BucketResult judge(MacieEvent.Trial trial) {
    Finding sample = trial.finding();
    Finding found =
        new Finding(
            sample.id(),
            sample.bucket(),
            sample.scannedAt(),
            false,
            false,
            sample.origin(),
            sample.severity(),
            sample.object(),
            sample.found());
    ListedBucket bucket =
        new ListedBucket(
            found.bucket(),
            Instant.EPOCH,
            trial.tags(),
            Exposure.none(),
            new Coverage(Coverage.Monitoring.MONITORED, new Coverage.Look.At(found.scannedAt())),
            ListedBucket.KnownBy.MACIE,
            "");
    return judge(bucket, LedgerLine.blank(found.bucket().name()), List.of(found));
  }

  /** The findings that are, each for itself, more than the label allows, or may be. */
  List<Finding> violating(ListedBucket bucket, Collection<Finding> found) {
    ListedBucket closed = closed(bucket);
    return found.stream()
        .filter(finding -> KEPT.contains(outcome(judgement(closed, Evidence.of(finding)))))
        .toList();
  }

  /** What was found counts for itself, whoever can reach the bucket. */
  private static ListedBucket closed(ListedBucket bucket) {
    return new ListedBucket(
        bucket.id(),
        bucket.createdAt(),
        bucket.tags(),
        Exposure.none(),
        bucket.coverage(),
        bucket.knownBy(),
        bucket.note());
  }

  /** Whether contents or exposure are against the policy. */
  static boolean violates(BucketResult bucket) {
    return contents(bucket, Outcome.NONCOMPLIANT);
  }

  /** Whether nobody can tell if contents or exposure are against the policy. */
  static boolean undecided(BucketResult bucket) {
    return contents(bucket, Outcome.UNKNOWN);
  }

  private static boolean contents(BucketResult bucket, Outcome outcome) {
    return bucket.verdicts().stream()
        .anyMatch(
            line -> line.rule().equals(Rule.CONTENTS.configName()) && line.outcome() == outcome);
  }

  private Judgement judgement(ListedBucket bucket, Evidence evidence) {
    return judge.judge(bucket.state(new EvidenceState.Known(evidence)), now);
  }

  private static Outcome outcome(Judgement judgement) {
    return judgement.verdict(Rule.CONTENTS).outcome();
  }
}
