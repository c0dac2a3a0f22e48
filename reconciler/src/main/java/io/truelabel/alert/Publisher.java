package io.truelabel.alert;

import io.truelabel.label.TopicArn;

/** Publishes one message to one topic. Safe for use by many threads. */
public interface Publisher {

  /**
   * Publishes, and tells what came of it: it never throws because of the topic or the way there.
   */
  Answer publish(TopicArn topic, Via via, Message message);

  /** What came of publishing. */
  sealed interface Answer {

    /** The topic took the message. */
    record Accepted(String messageId) implements Answer {}

    /**
     * The message did not get through, or nobody knows whether it did.
     *
     * @param reason a clause such as "the topic does not exist"
     */
    record Refused(String reason) implements Answer {}
  }
}
