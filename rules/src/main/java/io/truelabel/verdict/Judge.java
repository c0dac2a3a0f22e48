package io.truelabel.verdict;

import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.Evidence;
import io.truelabel.label.Home;
import io.truelabel.label.Label;
import io.truelabel.label.LabelReader;
import io.truelabel.label.LabelRules;
import io.truelabel.policy.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Judges buckets by one policy: a pure function of policy, bucket and clock, safe to share.
 *
 * <p>What could not be read makes a verdict unknown, never compliant.
 */
public final class Judge {
  private final Policy policy;
  private final LabelReader labels;
  private final LabelJudge labelJudge;
  private final ContentsJudge contentsJudge;
  private final ExposureJudge exposureJudge;
  private final CoverageJudge coverageJudge;

  /** A judge by this policy. */
  public Judge(Policy policy) {
    this.policy = policy;
    this.labels = new LabelReader(rules(policy));
    this.labelJudge = new LabelJudge(policy);
    this.contentsJudge = new ContentsJudge(policy);
    this.exposureJudge = new ExposureJudge(policy);
    this.coverageJudge = new CoverageJudge(policy);
  }

  private static LabelRules rules(Policy policy) {
    var keys = policy.tagKeys();
    return new LabelRules(
        keys.classification(), keys.topic(), keys.team(), policy.levels().names());
  }

  /** Everything that is to be said of a bucket now. */
  public Judgement judge(BucketState bucket, Instant now) {
    var label = label(bucket);
    var verdicts =
        Map.of(
            Rule.LABEL, labelVerdict(bucket.id(), bucket.tags(), now),
            Rule.CONTENTS, contentsVerdict(bucket, now),
            Rule.COVERAGE, coverageVerdict(bucket, now));
    return new Judgement(
        bucket, label, LabelLevel.of(label, policy).level().name(), verdicts, notices(bucket, now));
  }

  /** The verdict on the tags of a bucket, which needs nothing but them. */
  public Verdict labelVerdict(BucketId id, Tags tags, Instant now) {
    return excluded(id)
        .orElseGet(() ->
            switch (tags) {
              case Tags.Unknown unknown -> new Verdict.Unknown(unknown.why());
              case Tags.Known known -> labelVerdict(id, read(id, known), now);
            });
  }

  private Verdict labelVerdict(BucketId id, Label label, Instant now) {
    return waivers(id, now)
        .verdict(labelJudge.violations(label, id.accountId()))
        .orElseGet(() ->
            new Verdict.Compliant(
                "%s, with a topic to tell.".formatted(LabelLevel.of(label, policy).text())));
  }

  /** The verdict on the contents and the exposure of a bucket against its label. */
  public Verdict contentsVerdict(BucketState bucket, Instant now) {
    return excluded(bucket.id()).or(() -> unread(bucket)).orElseGet(() -> contents(bucket, now));
  }

  private static Optional<Verdict> unread(BucketState bucket) {
    if (bucket.tags() instanceof Tags.Unknown(var why)) {
      return Optional.of(new Verdict.Unknown(why));
    }
    if (bucket.evidence() instanceof EvidenceState.Unknown(var why)) {
      return Optional.of(new Verdict.Unknown(why));
    }
    return Optional.empty();
  }

  private Verdict contents(BucketState bucket, Instant now) {
    var level = LabelLevel.of(label(bucket), policy);
    var verdict = waivers(bucket.id(), now).verdict(contentsViolations(bucket));
    if (verdict.isPresent() && verdict.get().outcome() == Outcome.NONCOMPLIANT) {
      return verdict.get();
    }
    if (exposureJudge.undecided(level, bucket.exposure())) {
      return new Verdict.Unknown("Macie could not tell who outside can reach the bucket.");
    }
    if (neverLooked(bucket)) {
      return new Verdict.Unproven("Macie has not looked into the bucket yet.");
    }
    return verdict.orElseGet(() -> clean(level));
  }

  private static Verdict clean(LabelLevel level) {
    return new Verdict.Compliant(
        level.text()
            + "; Macie found nothing that needs more, and nobody outside reaches it unduly.");
  }

  private static boolean neverLooked(BucketState bucket) {
    return !bucket.coverage().everLooked() && evidence(bucket).sightings().isEmpty();
  }

  /** The verdict on whether Macie looks into a bucket. */
  public Verdict coverageVerdict(BucketState bucket, Instant now) {
    return excluded(bucket.id()).orElseGet(() -> coverage(bucket, now));
  }

  private Verdict coverage(BucketState bucket, Instant now) {
    if (bucket.coverage().monitoring() == Coverage.Monitoring.UNKNOWN) {
      return new Verdict.Unknown("Whether Macie looks into the bucket could not be read.");
    }
    var violation = coverageJudge.violation(bucket.coverage());
    if (violation.isPresent() && graced(violation.get()) && coverageJudge.inGrace(bucket, now)) {
      return new Verdict.Unproven("Macie has not looked yet; the bucket is in its grace period.");
    }
    return waivers(bucket.id(), now)
        .verdict(violation.stream().toList())
        .orElseGet(() -> new Verdict.Compliant("Macie looks into the bucket."));
  }

  /** Time alone mends only these. */
  private static boolean graced(Violation violation) {
    return violation.kind() == ViolationKind.NEVER_LOOKED
        || violation.kind() == ViolationKind.NOT_MONITORED;
  }

  private List<Notice> notices(BucketState bucket, Instant now) {
    if (policy.exclusionOf(bucket.id().accountId(), bucket.id().name()).isPresent()) {
      return List.of();
    }
    var all =
        Stream.of(
                labelJudge.violations(label(bucket), bucket.id().accountId()),
                contentsViolations(bucket),
                coverageJudge.violation(bucket.coverage()).stream().toList())
            .flatMap(List::stream)
            .toList();
    return Stream.concat(
            contentsJudge.notices(evidence(bucket)).stream(),
            waivers(bucket.id(), now).ended(all).stream())
        .toList();
  }

  private List<Violation> contentsViolations(BucketState bucket) {
    var level = LabelLevel.of(label(bucket), policy);
    return Stream.concat(
            contentsJudge.violations(level, evidence(bucket), bucket.exposure()).stream(),
            exposureJudge.violations(level, bucket.exposure()).stream())
        .toList();
  }

  private Optional<Verdict> excluded(BucketId id) {
    return policy
        .exclusionOf(id.accountId(), id.name())
        .map(it -> new Verdict.Excluded(it.reason()));
  }

  private Waivers waivers(BucketId id, Instant now) {
    return new Waivers(policy.waiversOf(id.accountId(), id.name()), now);
  }

  private Label label(BucketState bucket) {
    return switch (bucket.tags()) {
      case Tags.Known known -> read(bucket.id(), known);
      case Tags.Unknown _ -> Label.unread();
    };
  }

  private Label read(BucketId id, Tags.Known tags) {
    return labels.read(tags.values(), new Home(id.partition(), id.accountId(), id.region()));
  }

  private static Evidence evidence(BucketState bucket) {
    return switch (bucket.evidence()) {
      case EvidenceState.Known known -> known.evidence();
      case EvidenceState.Unknown _ -> Evidence.none();
    };
  }
}
