package io.truelabel.verdict;

import io.truelabel.label.LabelFault;
import io.truelabel.label.TopicArn;
import io.truelabel.policy.Policy;
import java.util.List;

/** The sentences of violations: what is wrong, then what to do. The same words go everywhere. */
final class Words {
  private final Policy policy;

  Words(Policy policy) {
    this.policy = policy;
  }

  Sentence of(LabelFault fault) {
    return switch (fault) {
      case LabelFault.Missing it ->
          new Sentence("Tag %s is missing.".formatted(it.key()), set(it.key()));
      case LabelFault.Blank it ->
          new Sentence("Tag %s is blank.".formatted(it.key()), set(it.key()));
      case LabelFault.KeySpelling it -> misspelledKey(it);
      case LabelFault.SeveralSpellings it -> severalSpellings(it);
      case LabelFault.NotALevel it ->
          new Sentence(
              "Tag %s is \"%s\", which is not a level."
                  .formatted(it.key(), Untrusted.shown(it.found())),
              set(it.key()));
      case LabelFault.ValueCase it ->
          new Sentence(
              "Tag %s is \"%s\", but the level is written \"%s\"."
                  .formatted(it.key(), Untrusted.shown(it.found()), it.level()),
              "Set it to %s: upper and lower case count.".formatted(it.level()));
      case LabelFault.ValuePadded it ->
          new Sentence(
              "Tag %s is \"%s\", with spaces around the level."
                  .formatted(it.key(), Untrusted.shown(it.found())),
              "Set it to %s without spaces.".formatted(it.level()));
      case LabelFault.NotAscii it ->
          new Sentence(
              "Tag %s is \"%s\"; its character U+%04X is in no level."
                  .formatted(it.key(), Untrusted.shown(it.found()), it.codePoint()),
              set(it.key()));
      case LabelFault.NotATopic it ->
          new Sentence(
              "Tag %s is \"%s\", which is no SNS topic."
                  .formatted(it.key(), Untrusted.shown(it.found())),
              set(it.key()));
    };
  }

  private static Sentence misspelledKey(LabelFault.KeySpelling it) {
    return new Sentence(
        "The tag key is written \"%s\" instead of %s."
            .formatted(Untrusted.shown(it.found()), it.key()),
        "Add the tag as %s and remove the other: upper and lower case count.".formatted(it.key()));
  }

  private static Sentence severalSpellings(LabelFault.SeveralSpellings it) {
    var found = it.found().stream().map(Untrusted::shown).toList();
    return new Sentence(
        "Several tags claim to be %s: %s.".formatted(it.key(), String.join(", ", found)),
        "Keep %s and remove the others.".formatted(it.key()));
  }

  private String set(String key) {
    return key.equals(policy.tagKeys().classification())
        ? "Set %s to one of: %s.".formatted(key, String.join(", ", policy.levels().names()))
        : "Set %s to the ARN of an SNS topic, or to its name in this account and Region."
            .formatted(key);
  }

  Sentence foreignTopic(TopicArn topic) {
    return new Sentence(
        "Topic %s belongs to account %s, which may not be told about this bucket."
            .formatted(topic.name(), topic.accountId()),
        "Name a topic of the bucket's own account, or have this one allowed in the policy.");
  }

  Sentence fifoTopic(TopicArn topic) {
    return new Sentence(
        "Topic %s is a FIFO topic, which reaches neither e-mail nor chat.".formatted(topic.name()),
        "Name a standard topic.");
  }

  Sentence contents(LabelLevel label, String required, List<EvidenceLine> evidence) {
    return new Sentence(
        "%s but Macie found %s, which needs %s.".formatted(label.text(), found(evidence), required),
        "Remove the data, or set %s to %s.".formatted(policy.tagKeys().classification(), required));
  }

  Sentence forbidden(List<EvidenceLine> evidence) {
    return new Sentence(
        "Macie found %s, which no label allows.".formatted(found(evidence)),
        "Revoke it if it is a credential, and remove the objects that hold it.");
  }

  Sentence exposed(LabelLevel label, String how, String allowed, String remedy) {
    return new Sentence(
        "%s but %s; that is allowed up to %s.".formatted(label.text(), how, allowed), remedy);
  }

  private static String found(List<EvidenceLine> evidence) {
    var names =
        evidence.stream().map(line -> line.detection().identifier().name()).distinct().toList();
    var first = Untrusted.shown(names.getFirst());
    return names.size() == 1 ? first : "%s and %d more".formatted(first, names.size() - 1);
  }

  /**
   * What is wrong and what to do.
   *
   * @param cause what is wrong
   * @param remedy what to do
   */
  record Sentence(String cause, String remedy) {}
}
