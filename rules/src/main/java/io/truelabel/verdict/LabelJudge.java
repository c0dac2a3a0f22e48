package io.truelabel.verdict;

import io.truelabel.evidence.BucketId;
import io.truelabel.label.Label;
import io.truelabel.label.LabelFault;
import io.truelabel.label.TopicArn;
import io.truelabel.label.TopicTag;
import io.truelabel.policy.Policy;
import java.util.List;
import java.util.stream.Stream;

/** Finds what is wrong with a label. */
final class LabelJudge {
  private final Policy policy;
  private final LabelWords words;

  LabelJudge(Policy policy) {
    this.policy = policy;
    this.words = new LabelWords(policy);
  }

  List<Violation> violations(Label label, BucketId bucket) {
    var faults = label.faults().stream().map(this::violation);
    return Stream.concat(faults, topic(label.topic(), bucket)).toList();
  }

  private Violation violation(LabelFault fault) {
    var kind = kind(fault);
    var severity = usable(fault) ? SeverityTable.MISSPELLED : SeverityTable.of(kind);
    return violation(kind, severity, words.of(fault));
  }

  /** Spellings that agree do no more harm than one that is off. */
  private static boolean usable(LabelFault fault) {
    return fault instanceof LabelFault.SeveralSpellings(_, _, var agreeing) && agreeing;
  }

  private ViolationKind kind(LabelFault fault) {
    var topic = fault.key().equals(policy.tagKeys().topic());
    return switch (fault) {
      case LabelFault.Missing _ ->
          topic ? ViolationKind.TOPIC_MISSING : ViolationKind.LABEL_MISSING;
      case LabelFault.Blank _ -> topic ? ViolationKind.TOPIC_BLANK : ViolationKind.LABEL_BLANK;
      case LabelFault.KeySpelling _ ->
          topic ? ViolationKind.TOPIC_KEY_CASE : ViolationKind.LABEL_KEY_CASE;
      case LabelFault.SeveralSpellings _ ->
          topic ? ViolationKind.TOPIC_BOTH_SPELLINGS : ViolationKind.LABEL_BOTH_SPELLINGS;
      case LabelFault.NotALevel _ -> ViolationKind.LABEL_NOT_A_LEVEL;
      case LabelFault.ValueCase _ -> ViolationKind.LABEL_VALUE_CASE;
      case LabelFault.ValuePadded _ -> ViolationKind.LABEL_VALUE_PADDED;
      case LabelFault.NotAscii _ -> ViolationKind.LABEL_NOT_ASCII;
      case LabelFault.NotATopic _ -> ViolationKind.TOPIC_MALFORMED;
    };
  }

  private Stream<Violation> topic(TopicTag tag, BucketId bucket) {
    return switch (tag) {
      case TopicTag.Named(var topic) -> topic(topic, bucket);
      case TopicTag.Unusable _ -> Stream.empty();
    };
  }

  private Stream<Violation> topic(TopicArn topic, BucketId bucket) {
    if (!topic.partition().equals(bucket.partition())) {
      return topicViolation(ViolationKind.TOPIC_FOREIGN, LabelWords.otherPartition(topic, bucket));
    }
    if (!topic.accountId().equals(bucket.accountId()) && !listed(topic)) {
      return topicViolation(ViolationKind.TOPIC_FOREIGN, LabelWords.foreignTopic(topic));
    }
    return topic.fifo() && !policy.alerts().fifoTopics()
        ? topicViolation(ViolationKind.TOPIC_FIFO, LabelWords.fifoTopic(topic))
        : Stream.empty();
  }

  private boolean listed(TopicArn topic) {
    return policy.alerts().allowedTopics().contains(topic.toString());
  }

  private static Stream<Violation> topicViolation(ViolationKind kind, Sentence sentence) {
    return Stream.of(violation(kind, SeverityTable.of(kind), sentence));
  }

  private static Violation violation(ViolationKind kind, Severity severity, Sentence sentence) {
    return new Violation(
        kind,
        severity,
        "",
        "",
        List.of(),
        PolicyLine.section("tags"),
        new WaiverReach.AnyLevel(),
        sentence.cause(),
        sentence.remedy());
  }
}
