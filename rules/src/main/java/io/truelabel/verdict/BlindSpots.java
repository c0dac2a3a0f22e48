package io.truelabel.verdict;

import io.truelabel.evidence.Analysis;
import io.truelabel.evidence.Selection;
import io.truelabel.policy.Catalogue;
import io.truelabel.policy.Category;
import io.truelabel.policy.ManagedIdentifier;
import io.truelabel.policy.Match;
import io.truelabel.policy.Policy;
import io.truelabel.policy.Requirement;
import io.truelabel.policy.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Knows which requirements of a policy nothing can ever trigger, whatever a bucket holds, because
 * nothing that looks into the bucket looks for what they speak of.
 *
 * <p>Few selections of identifiers serve many buckets, so the answers are kept. Safe for use by
 * many threads.
 */
final class BlindSpots {
  private static final int MOST = Match.BANDS.getLast();
  private static final int HIGHEST = 3;

  private final Policy policy;
  private final Map<Set<Selection.Known>, List<Requirement>> answers = new ConcurrentHashMap<>();

  BlindSpots(Policy policy) {
    this.policy = policy;
  }

  /** The requirements that none of what is known to look into a bucket can trigger. */
  List<Requirement> of(List<Analysis> analyses) {
    return answers.computeIfAbsent(selections(analyses), this::beyond);
  }

  /** Whether nobody can say what all that looks into a bucket looks for. */
  static boolean undecided(List<Analysis> analyses) {
    return analyses.stream().noneMatch(Analysis::monitors)
        || analyses.stream()
            .filter(Analysis::mayMonitor)
            .anyMatch(analysis -> analysis.selection() instanceof Selection.Unknown);
  }

  private static Set<Selection.Known> selections(List<Analysis> analyses) {
    return analyses.stream()
        .filter(Analysis::monitors)
        .map(Analysis::selection)
        .filter(Selection.Known.class::isInstance)
        .map(Selection.Known.class::cast)
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<Requirement> beyond(Set<Selection.Known> selections) {
    return policy.contents().stream()
        .filter(requirement -> !takesWhatComes(requirement.match()))
        .filter(requirement ->
            selections.stream().noneMatch(selection -> triggers(selection, requirement.match())))
        .toList();
  }

  /** It speaks of whatever the organization taught Macie, be that nothing. */
  private static boolean takesWhatComes(Match match) {
    return match.categories().equals(Set.of(Category.CUSTOM_IDENTIFIER))
        && match.customIdentifiers().isEmpty();
  }

  private static boolean triggers(Selection.Known selection, Match match) {
    return managed(selection.managed(), match).anyMatch(match::matches)
        || selection.custom().stream().map(BlindSpots::custom).anyMatch(match::matches);
  }

  /** What the catalogue does not know, a requirement may name all the same. */
  private static Stream<Subject> managed(Selection.Managed managed, Match match) {
    var listed = Catalogue.bundled().identifiers().stream().map(ManagedIdentifier::atMost);
    var unlisted =
        match.detections().stream()
            .filter(id -> !Catalogue.bundled().knows(id))
            .map(BlindSpots::unlisted);
    return Stream.concat(listed, unlisted).filter(it -> managed.includes(it.detection()));
  }

  private static Subject unlisted(String id) {
    return new Subject("", id, "", MOST, HIGHEST);
  }

  private static Subject custom(String name) {
    return new Subject(Category.CUSTOM_IDENTIFIER, "", name, MOST, HIGHEST);
  }
}
