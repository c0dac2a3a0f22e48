package io.truelabel.verdict;

import io.truelabel.evidence.BucketId;
import io.truelabel.label.Home;
import io.truelabel.label.Label;
import io.truelabel.label.LabelReader;
import io.truelabel.label.LabelRules;
import io.truelabel.policy.FindingsRules;
import io.truelabel.policy.Policy;
import io.truelabel.policy.TagKeys;
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
  private final LabelRule labelRule;
  private final ContentsRule contentsRule;
  private final CoverageRule coverageRule;
  private final Notices notices;

  /** A judge by this policy. */
  public Judge(Policy policy) {
    this.policy = policy;
    this.labels = new LabelReader(rules(policy));
    this.labelRule = new LabelRule(policy);
    this.contentsRule = new ContentsRule(policy);
    this.coverageRule = new CoverageRule(policy);
    this.notices = new Notices(policy);
  }

  /** The tags that this judge reads. */
  public TagKeys tagKeys() {
    return policy.tagKeys();
  }

  /** Whose findings and jobs count. */
  public FindingsRules.Source source() {
    return policy.findings().source();
  }

  private static LabelRules rules(Policy policy) {
    var keys = policy.tagKeys();
    return new LabelRules(
        keys.classification(), keys.topic(), keys.team(), policy.levels().names());
  }

  /** Everything that is to be said of a bucket now. */
  public Judgement judge(BucketState bucket, Instant now) {
    return excluded(bucket.id())
        .map(verdict -> excluded(bucket, verdict))
        .orElseGet(() -> judge(dossier(bucket), now));
  }

  private Judgement excluded(BucketState bucket, Verdict verdict) {
    return judgement(
        dossier(bucket),
        Map.of(Rule.LABEL, verdict, Rule.CONTENTS, verdict, Rule.COVERAGE, verdict),
        List.of());
  }

  private Judgement judge(Dossier dossier, Instant now) {
    var bucket = dossier.bucket();
    var waivers = waivers(bucket.id(), now);
    var label = labelRule.verdict(bucket.id(), bucket.tags(), dossier.label(), waivers);
    var contents = contentsRule.verdict(dossier, waivers);
    var coverage = coverageRule.verdict(bucket, waivers, now);
    var standing =
        Stream.of(label, contents, coverage).flatMap(it -> it.violations().stream()).toList();
    return judgement(
        dossier,
        Map.of(Rule.LABEL, label, Rule.CONTENTS, contents, Rule.COVERAGE, coverage),
        notices.of(dossier, standing, waivers));
  }

  private static Judgement judgement(
      Dossier dossier, Map<Rule, Verdict> verdicts, List<Notice> notices) {
    var judgedAs =
        switch (dossier.bucket().tags()) {
          case Tags.Known _ -> dossier.level().name();
          case Tags.Unknown _ -> "";
        };
    return new Judgement(dossier.bucket(), dossier.label(), judgedAs, verdicts, notices);
  }

  /** The verdict on the tags of a bucket, which needs nothing but them. */
  public Verdict labelVerdict(BucketId id, Tags tags, Instant now) {
    return excluded(id)
        .orElseGet(() -> labelRule.verdict(id, tags, label(id, tags), waivers(id, now)));
  }

  /** The verdict on the contents and the exposure of a bucket against its label. */
  public Verdict contentsVerdict(BucketState bucket, Instant now) {
    return excluded(bucket.id())
        .orElseGet(() -> contentsRule.verdict(dossier(bucket), waivers(bucket.id(), now)));
  }

  /** The verdict on whether Macie looks into a bucket. */
  public Verdict coverageVerdict(BucketState bucket, Instant now) {
    return excluded(bucket.id())
        .orElseGet(() -> coverageRule.verdict(bucket, waivers(bucket.id(), now), now));
  }

  private Optional<Verdict> excluded(BucketId id) {
    return policy
        .exclusionOf(id.accountId(), id.name())
        .map(it -> new Verdict.Excluded(it.reason()));
  }

  private Waivers waivers(BucketId id, Instant now) {
    return new Waivers(policy.waiversOf(id.accountId(), id.name()), now);
  }

  private Dossier dossier(BucketState bucket) {
    var label = label(bucket.id(), bucket.tags());
    return new Dossier(
        bucket,
        label,
        LabelLevel.of(label, policy),
        Found.of(bucket.evidence(), policy.findings()));
  }

  private Label label(BucketId id, Tags tags) {
    return switch (tags) {
      case Tags.Known(var values) ->
          labels.read(values, new Home(id.partition(), id.accountId(), id.region()));
      case Tags.Unknown _ -> Label.unread();
    };
  }
}
