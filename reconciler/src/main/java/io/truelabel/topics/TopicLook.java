package io.truelabel.topics;

import java.util.List;

/** What AWS says of a topic. */
sealed interface TopicLook {

  /**
   * It exists.
   *
   * @param policy its access policy, as JSON
   * @param key the KMS key that encrypts it; empty for none
   * @param protocols of its confirmed subscriptions, each once, sorted
   * @param pending how many subscriptions wait to be confirmed
   */
  record Seen(String policy, String key, List<String> protocols, int pending) implements TopicLook {
    public Seen {
      protocols = protocols.stream().distinct().sorted().toList();
    }
  }

  /** It does not exist. */
  record Gone() implements TopicLook {}

  /** The Region is not enabled for the account that publishes. */
  record RegionOff() implements TopicLook {}

  /**
   * Nobody lets us look at it.
   *
   * @param code AWS's word
   */
  record Denied(String code) implements TopicLook {}

  /**
   * It could not be asked.
   *
   * @param why a clause
   */
  record Unreachable(String why) implements TopicLook {}

  /** Nobody asked, for no message goes to it. */
  record Unasked() implements TopicLook {}
}
