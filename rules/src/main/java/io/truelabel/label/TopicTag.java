package io.truelabel.label;

/** The topic that a bucket names, or that none can be made out. */
public sealed interface TopicTag {
  /**
   * A well-formed topic, which may still be foreign, gone, or closed to us.
   *
   * @param arn the topic
   */
  record Named(TopicArn arn) implements TopicTag {}

  /** No topic: the tag is missing, blank, contradictory, or malformed. */
  record Unusable() implements TopicTag {}
}
