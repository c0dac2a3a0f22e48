package io.truelabel.verdict;

import io.truelabel.evidence.BucketId;
import io.truelabel.label.Label;
import io.truelabel.label.TopicTag;
import io.truelabel.policy.Policy;

/** Reaches the verdict on the tags of a bucket. */
final class LabelRule {
  private final Policy policy;
  private final LabelJudge judge;

  LabelRule(Policy policy) {
    this.policy = policy;
    this.judge = new LabelJudge(policy);
  }

  Verdict verdict(BucketId bucket, Tags tags, Label label, Waivers waivers) {
    return switch (tags) {
      case Tags.Unknown(var why) -> new Verdict.Unknown(why);
      case Tags.Known _ ->
          waivers.verdict(judge.violations(label, bucket)).orElseGet(() -> complete(label));
    };
  }

  private Verdict complete(Label label) {
    return switch (label.topic()) {
      case TopicTag.Named(var topic) ->
          new Verdict.Compliant(LabelWords.complete(LabelLevel.of(label, policy), topic));
      case TopicTag.Unusable _ ->
          throw new IllegalStateException("a label without a topic and without a fault: " + label);
    };
  }
}
