package io.truelabel.sampleorg;

import java.util.List;
import java.util.Set;

/**
 * One SNS topic.
 *
 * @param shard where it is
 * @param name with the suffix {@code .fifo} for a FIFO topic
 * @param subscriptions who receives its messages
 * @param publishers accounts other than its own that its policy lets publish; {@link #ANYONE} for
 *     all
 * @param key the state of its KMS key
 */
public record Topic(
    Shard shard,
    String name,
    List<Subscription> subscriptions,
    Set<String> publishers,
    KeyState key) {

  /** Stands for every account. */
  public static final String ANYONE = "*";

  public Topic {
    subscriptions = List.copyOf(subscriptions);
    publishers = Set.copyOf(publishers);
  }

  /** A standard topic without encryption to which only its own account may publish. */
  public static Topic of(Shard shard, String name, Subscription... subscriptions) {
    return new Topic(shard, name, List.of(subscriptions), Set.of(), KeyState.NONE);
  }

  public String arn(String partition) {
    return String.join(":", "arn", partition, "sns", shard.region(), shard.account(), name);
  }

  public boolean fifo() {
    return name.endsWith(".fifo");
  }

  public boolean admits(String account) {
    return account.equals(shard.account())
        || publishers.contains(account)
        || publishers.contains(ANYONE);
  }

  public Topic withPublishers(Set<String> changed) {
    return new Topic(shard, name, subscriptions, changed, key);
  }

  public Topic withKey(KeyState changed) {
    return new Topic(shard, name, subscriptions, publishers, changed);
  }

  /**
   * Who receives a topic's messages.
   *
   * @param protocol such as {@code email}, {@code https}, {@code sqs}
   * @param confirmed whether somebody agreed to receive them; before that nobody does
   */
  public record Subscription(String protocol, String endpoint, boolean confirmed) {

    /** A confirmed subscription. */
    public Subscription(String protocol, String endpoint) {
      this(protocol, endpoint, true);
    }

    public Subscription pending() {
      return new Subscription(protocol, endpoint, false);
    }
  }

  /** What the topic's KMS key lets a publisher do. */
  public enum KeyState {
    NONE,
    USABLE,
    ACCESS_DENIED,
    DISABLED,
    INVALID_STATE,
    NOT_FOUND,
    OPT_IN_REQUIRED,
    THROTTLED
  }
}
