package io.truelabel.verdict;

import io.truelabel.evidence.Detection;
import io.truelabel.evidence.Identifier;
import java.util.Collection;
import java.util.List;

/** Names in a sentence: one or a few, and how many more. */
record Names(List<String> all) {
  private static final int LISTED = 3;

  static Names of(List<EvidenceLine> lines) {
    return of(
        lines.stream()
            .map(EvidenceLine::detection)
            .map(Detection::identifier)
            .map(Identifier::name)
            .toList());
  }

  static Names of(Collection<String> untrusted) {
    return new Names(untrusted.stream().distinct().map(Untrusted::shown).toList());
  }

  /** The first. */
  String first() {
    return more(1, all.getFirst());
  }

  /** The first few, set off from each other. */
  String list() {
    var few = all.stream().limit(LISTED).map("\"%s\""::formatted).toList();
    return more(few.size(), String.join(", ", few));
  }

  private String more(int shown, String text) {
    var left = all.size() - shown;
    return left == 0 ? text : "%s and %s more".formatted(text, left);
  }

  /** The word that agrees with the names. */
  String with(String singular, String plural) {
    return one() ? singular : plural;
  }

  private boolean one() {
    return all.size() == 1;
  }
}
