package io.truelabel.verdict;

import io.truelabel.evidence.Detection;
import io.truelabel.evidence.Identifier;
import java.util.Collection;
import java.util.List;

/** Names in a sentence: the first, and how many more. */
record Names(List<String> all) {
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

  String text() {
    return one() ? all.getFirst() : "%s and %d more".formatted(all.getFirst(), all.size() - 1);
  }

  /** The word that agrees with the names. */
  String with(String singular, String plural) {
    return one() ? singular : plural;
  }

  private boolean one() {
    return all.size() == 1;
  }
}
