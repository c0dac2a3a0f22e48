package io.truelabel.verdict;

import io.truelabel.evidence.BucketId;
import io.truelabel.label.LabelFault;
import io.truelabel.label.TopicArn;
import io.truelabel.policy.Policy;
import java.util.Locale;

/** The sentences about labels: what is wrong, then what to do. The same words go everywhere. */
final class LabelWords {
  private final Policy policy;

  LabelWords(Policy policy) {
    this.policy = policy;
  }

  Sentence of(LabelFault fault) {
    return switch (fault) {
      case LabelFault.Missing it -> new Sentence("Tag %s is missing.".formatted(it.key()), set(it));
      case LabelFault.Blank it -> new Sentence("Tag %s is blank.".formatted(it.key()), set(it));
      case LabelFault.KeySpelling it -> keySpelling(it);
      case LabelFault.SeveralSpellings it -> severalSpellings(it);
      case LabelFault.NotALevel it ->
          new Sentence(found(it, it.found(), "which is not a level"), set(it));
      case LabelFault.ValueCase it ->
          new Sentence(
              found(it, it.found(), "but the level is written \"%s\"".formatted(it.level())),
              "Set %s to %s: upper and lower case count.".formatted(it.key(), it.level()));
      case LabelFault.ValuePadded it ->
          new Sentence(
              found(it, it.found(), "with spaces around the level"),
              "Set %s to %s without spaces around it.".formatted(it.key(), it.level()));
      case LabelFault.NotAscii it ->
          new Sentence(
              found(
                  it,
                  it.found(),
                  String.format(
                      Locale.ROOT, "but no level has the character U+%04X", it.codePoint())),
              set(it));
      case LabelFault.NotATopic it ->
          new Sentence(found(it, it.found(), "which is no SNS topic"), set(it));
    };
  }

  private static String found(LabelFault fault, String found, String but) {
    return "Tag %s is \"%s\", %s.".formatted(fault.key(), Untrusted.shown(found), but);
  }

  private static Sentence keySpelling(LabelFault.KeySpelling it) {
    return new Sentence(
        "Tag %s is written \"%s\".".formatted(it.key(), Untrusted.shown(it.found())),
        "Add it as %s and remove the other: case and spaces count.".formatted(it.key()));
  }

  private static Sentence severalSpellings(LabelFault.SeveralSpellings it) {
    var claim = "These tags claim to be %s: %s.".formatted(it.key(), Names.of(it.found()).list());
    return it.agreeing()
        ? new Sentence(claim, "Keep %s alone and remove the others.".formatted(it.key()))
        : new Sentence(
            claim + " Their values differ, so none counts.",
            "Set %s to the right value and remove the others.".formatted(it.key()));
  }

  private String set(LabelFault fault) {
    var keys = policy.tagKeys();
    return fault.key().equals(keys.classification())
        ? "Set %s to one of: %s."
            .formatted(keys.classification(), String.join(", ", policy.levels().names()))
        : "Set %s to the ARN of an SNS topic, or to the name of one in this account and Region."
            .formatted(keys.topic());
  }

  static Sentence otherPartition(TopicArn topic, BucketId bucket) {
    return new Sentence(
        "Topic %s is in AWS partition %s, but the bucket is in %s, and no message gets across."
            .formatted(name(topic), topic.partition(), bucket.partition()),
        "Name a topic of the bucket's own account.");
  }

  static Sentence foreignTopic(TopicArn topic) {
    return new Sentence(
        "Topic %s belongs to account %s, which may not be told about this bucket."
            .formatted(name(topic), topic.accountId()),
        "Name a topic of the bucket's own account, or have this one allowed in the policy.");
  }

  static Sentence fifoTopic(TopicArn topic) {
    return new Sentence(
        "Topic %s is a FIFO topic, which reaches neither e-mail nor chat.".formatted(name(topic)),
        "Name a standard topic.");
  }

  static String complete(LabelLevel level, TopicArn topic) {
    return "The label is complete: level %s, topic %s.".formatted(level.name(), name(topic));
  }

  private static String name(TopicArn topic) {
    return Untrusted.shown(topic.name());
  }
}
