package io.truelabel.policy;

import java.util.List;
import java.util.Set;

/**
 * One identifier that Macie manages.
 *
 * @param id Macie's name for it
 * @param category Macie's category
 * @param groups PII or PHI for personal information, nothing for the others
 * @param recommended whether Macie looks for it when nobody chooses
 * @param severities Macie's severity (1 to 3) in each of {@link Match#BANDS}
 */
public record ManagedIdentifier(
    String id, String category, Set<String> groups, boolean recommended, List<Integer> severities) {

  private static final int HIGHEST = 3;

  public ManagedIdentifier {
    groups = Check.sorted(groups);
    severities = List.copyOf(severities);
    Check.that(severities.size() == Match.BANDS.size(), "a severity for each band: " + id);
  }

  /**
   * One that Macie has and this version does not know: of a category, in no group, and as severe as
   * any.
   */
  public static ManagedIdentifier unlisted(String id, String category) {
    return new ManagedIdentifier(id, category, Set.of(), false, List.of(HIGHEST, HIGHEST, HIGHEST));
  }

  /** The most that it can report of one object: what triggers a requirement, if anything does. */
  public Subject atMost() {
    return new Subject(category, id, "", Match.BANDS.getLast(), severities.getLast());
  }

  static ManagedIdentifier parse(String line) {
    List<String> cells = List.of(line.split(",", -1));
    return new ManagedIdentifier(
        cells.get(0),
        cells.get(1),
        cells.get(2).isEmpty() ? Set.of() : Set.of(cells.get(2)),
        Boolean.parseBoolean(cells.get(3)),
        cells.subList(4, cells.size()).stream().map(Integer::valueOf).toList());
  }
}
