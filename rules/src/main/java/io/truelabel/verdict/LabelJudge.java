package io.truelabel.verdict;

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
  private final Words words;

  LabelJudge(Policy policy) {
    this.policy = policy;
    this.words = new Words(policy);
  }

  List<Violation> violations(Label label, String accountId) {
    var faults = label.faults().stream().map(fault -> violation(kind(fault), words.of(fault)));
    return Stream.concat(faults, topic(label.topic(), accountId)).toList();
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

  private Stream<Violation> topic(TopicTag tag, String accountId) {
    return switch (tag) {
      case TopicTag.Named named -> named(named.arn(), accountId);
      case TopicTag.Unusable _ -> Stream.empty();
    };
  }

  private Stream<Violation> named(TopicArn topic, String accountId) {
    var listed = policy.alerts().allowedTopics().contains(topic.toString());
    if (!topic.accountId().equals(accountId) && !listed) {
      return Stream.of(violation(ViolationKind.TOPIC_FOREIGN, words.foreignTopic(topic)));
    }
    return topic.fifo() && !policy.alerts().fifoTopics()
        ? Stream.of(violation(ViolationKind.TOPIC_FIFO, words.fifoTopic(topic)))
        : Stream.empty();
  }

  private static Violation violation(ViolationKind kind, Words.Sentence sentence) {
    return new Violation(
        kind,
        SeverityTable.of(kind),
        "",
        "",
        List.of(),
        new PolicyLine("tags", 0),
        new WaiverReach.AnyLevel(),
        sentence.cause(),
        sentence.remedy());
  }
}
