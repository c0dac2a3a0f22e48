package io.truelabel.alert;

import io.truelabel.label.TopicArn;

/**
 * A topic that a bucket's message may go to.
 *
 * @param choice which of the bucket's choices this is
 * @param topic the topic; its ARN decides Region and partition
 * @param via the role to publish with
 */
public record Route(Choice choice, TopicArn topic, Via via) {

  /** The choices in the order in which they are tried. */
  public enum Choice {
    /** The topic that the bucket's tag names. */
    TAG,
    /** The topic that the policy gives the bucket's account. */
    ACCOUNT,
    /** The policy's topic of last resort. */
    FALLBACK,
    /** The security team's topic, which gets a copy of everything. */
    STREAM
  }
}
