package io.truelabel.config;

import java.time.Instant;

/** What AWS Config wants to be judged. */
sealed interface Notification {

  /**
   * One resource changed.
   *
   * @param item the resource as recorded
   */
  record ItemChange(BucketSnapshot item) implements Notification {}

  /**
   * One resource changed, and its item is too large for an event.
   *
   * @param summary the resource, with tags unknown
   */
  record OversizedItemChange(BucketSnapshot summary) implements Notification {}

  /**
   * The time has come to judge everything.
   *
   * @param createdAt when Config asked for it
   */
  record Scheduled(Instant createdAt) implements Notification {}

  /**
   * Anything else.
   *
   * @param messageType what Config calls it, possibly empty
   */
  record Other(String messageType) implements Notification {}
}
