package io.truelabel.policy;

import java.util.List;

/**
 * The teams that get numbers of their own.
 *
 * @param known the teams by name, exactly as in the tag; empty when any team counts
 * @param atMost how many teams are counted by name before the rest becomes "other"
 */
public record Teams(List<String> known, int atMost) {

  public Teams {
    known = known.stream().distinct().sorted().toList();
    Check.that(known.stream().noneMatch(String::isBlank), "the name of a team is blank");
    Check.that(atMost >= Math.max(1, known.size()), "fewer teams counted than known: " + atMost);
  }
}
