package io.truelabel.label;

import java.util.List;
import java.util.Map;

/**
 * Finds one tag among all, however its key is spelled, and says what is wrong with the spelling.
 */
record TagLookup(List<String> values, List<LabelFault> faults) {
  static TagLookup of(String key, Map<String, String> tags) {
    var spellings = spellings(key, tags);
    var values = spellings.stream().map(tags::get).distinct().toList();
    return new TagLookup(values, faults(key, spellings, values.size() == 1));
  }

  /** Whether there is such a tag, and all of its spellings agree on one value. */
  boolean unambiguous() {
    return values.size() == 1;
  }

  private static List<String> spellings(String key, Map<String, String> tags) {
    return tags.keySet().stream()
        .filter(candidate -> TagKey.claims(candidate, key))
        .sorted()
        .toList();
  }

  private static List<LabelFault> faults(String key, List<String> spellings, boolean agreeing) {
    return switch (spellings.size()) {
      case 0 -> List.of(new LabelFault.Missing(key));
      case 1 -> one(key, spellings.getFirst());
      default -> List.of(new LabelFault.SeveralSpellings(key, spellings, agreeing));
    };
  }

  private static List<LabelFault> one(String key, String found) {
    return found.equals(key) ? List.of() : List.of(new LabelFault.KeySpelling(key, found));
  }
}
