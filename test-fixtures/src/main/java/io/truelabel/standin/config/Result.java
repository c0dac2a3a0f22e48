package io.truelabel.standin.config;

import java.time.Instant;

/**
 * One stored result of a rule about one resource.
 *
 * @param annotation empty when there is none
 * @param ordering when the event that led to it happened; a later one wins
 * @param invokedAt when Config invoked the rule
 */
public record Result(
    Resource resource,
    String compliance,
    String annotation,
    Instant ordering,
    Instant recordedAt,
    Instant invokedAt) {

  boolean counts() {
    return !compliance.equals("NOT_APPLICABLE");
  }
}
