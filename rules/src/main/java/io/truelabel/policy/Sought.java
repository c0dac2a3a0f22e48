package io.truelabel.policy;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What Macie must look for, so that every requirement of a policy can be triggered. */
public final class Sought {
  private final List<Match> matches;

  /** What a policy needs. */
  public Sought(Policy policy) {
    this.matches = policy.contents().stream().map(Requirement::match).toList();
  }

  /** Of these managed identifiers, the ids of those that can trigger a requirement, sorted. */
  public List<String> managed(Collection<ManagedIdentifier> existing) {
    return existing.stream()
        .filter(it -> matches.stream().anyMatch(match -> match.matches(it.atMost())))
        .map(ManagedIdentifier::id)
        .distinct()
        .sorted()
        .toList();
  }

  /** The managed identifiers that requirements name, whether or not there are such. */
  public SortedSet<String> named() {
    SortedSet<String> ids = new TreeSet<>();
    matches.forEach(match -> ids.addAll(match.detections()));
    return ids;
  }

  /** The names of the custom identifiers that requirements speak of. */
  public SortedSet<String> custom() {
    SortedSet<String> names = new TreeSet<>();
    matches.forEach(match -> names.addAll(match.customIdentifiers()));
    return names;
  }
}
