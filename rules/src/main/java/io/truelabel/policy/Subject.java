package io.truelabel.policy;

/**
 * One detection, as requirements look at it.
 *
 * @param category Macie's word for it, one of {@link Category#ALL} or a word Macie added later
 * @param detection the managed identifier, or "" when a custom identifier found it
 * @param customIdentifier the custom identifier's name, or "" when a managed one found it
 * @param occurrences the lower end of Macie's band for one object: 1, 2 or 100
 * @param severity Macie's severity: 1 low, 2 medium, 3 high
 */
public record Subject(
    String category, String detection, String customIdentifier, int occurrences, int severity) {

  public Subject {
    Match.checkBounds(occurrences, severity);
  }
}
