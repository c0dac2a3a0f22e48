package io.truelabel.policy;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whom to tell.
 *
 * @param mode whether owners are told at all
 * @param allowedTopics ARNs of topics outside a bucket's own account that buckets may name
 * @param accountTopics the topic of an account whose buckets name none that can be used, by account
 * @param fallbackTopic the topic when nothing else can be used, or "" for none
 * @param streamTopic the security team's topic, which receives a copy of everything, or "" for none
 * @param reminder after how long a violation that stays is told again; above zero
 * @param fifoTopics whether a bucket may name a FIFO topic, from which no e-mail can be sent
 */
public record Alerts(
    Mode mode,
    Set<String> allowedTopics,
    Map<String, String> accountTopics,
    String fallbackTopic,
    String streamTopic,
    Duration reminder,
    boolean fifoTopics) {

  /** Whether owners are told. */
  public enum Mode {
    /** Nobody but the stream is told: the state of an installation that is being tried. */
    OBSERVE,
    /** Owners are told. */
    OWNERS
  }

  public Alerts {
    allowedTopics = Check.sorted(allowedTopics);
    accountTopics = Collections.unmodifiableSortedMap(new TreeMap<>(accountTopics));
    accountTopics.keySet().forEach(Check::account);
    Check.that(reminder.isPositive(), "the reminder interval is not above zero: " + reminder);
  }

  /** The topic of last resort. */
  public Optional<String> fallback() {
    return some(fallbackTopic);
  }

  /** The security team's topic. */
  public Optional<String> stream() {
    return some(streamTopic);
  }

  /** The topic that stands in for all buckets of an account. */
  public Optional<String> topicOf(String account) {
    return Optional.ofNullable(accountTopics.get(account));
  }

  private static Optional<String> some(String topic) {
    return Optional.of(topic).filter(text -> !text.isEmpty());
  }
}
