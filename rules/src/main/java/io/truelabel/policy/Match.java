package io.truelabel.policy;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * The detections that a requirement speaks of.
 *
 * <p>All given fields must match; the values inside one field are alternatives; an empty set is a
 * field that was not given. Every comparison is exact, and none knows wildcards. A detection whose
 * category is none of {@link Category#ALL} (Macie's list can grow) matches every requirement that
 * asks for a category: what nobody can place yet is held to the strictest.
 *
 * @param categories Macie's categories
 * @param groups {@link Catalogue#groups() groups} of managed identifiers, PHI for one
 * @param detections managed identifiers
 * @param customIdentifiers names of custom identifiers
 * @param occurrences how often at least in one object: 1, 2 or 100, the bands in which Macie counts
 * @param severity Macie's severity at least: 1 low, 2 medium, 3 high
 */
public record Match(
    Set<String> categories,
    Set<String> groups,
    Set<String> detections,
    Set<String> customIdentifiers,
    int occurrences,
    int severity) {

  /** The lower ends of the bands in which Macie counts occurrences in one object. */
  public static final List<Integer> BANDS = List.of(1, 2, 100);

  public Match {
    categories = Check.sorted(categories);
    groups = Check.sorted(groups);
    detections = Check.sorted(detections);
    customIdentifiers = Check.sorted(customIdentifiers);
    checkBounds(occurrences, severity);
  }

  /** Whether the requirement speaks of this detection. */
  public boolean matches(Subject subject) {
    return matchesCategory(subject.category())
        && matchesGroup(subject.detection())
        && allows(detections, subject.detection())
        && allows(customIdentifiers, subject.customIdentifier())
        && subject.occurrences() >= occurrences
        && subject.severity() >= severity;
  }

  private boolean matchesCategory(String category) {
    return allows(categories, category) || !Category.ALL.contains(category);
  }

  private boolean matchesGroup(String detection) {
    return groups.isEmpty() || overlaps(groups, Catalogue.bundled().groupsOf(detection));
  }

  private static boolean allows(Set<String> given, String value) {
    return given.isEmpty() || given.contains(value);
  }

  private static boolean overlaps(Collection<String> some, Collection<String> others) {
    return !Collections.disjoint(some, others);
  }

  static void checkBounds(int occurrences, int severity) {
    Check.that(BANDS.contains(occurrences), "occurrences are 1, 2 or 100, not " + occurrences);
    Check.that(severity >= 1 && severity <= 3, "severity is 1, 2 or 3, not " + severity);
  }
}
