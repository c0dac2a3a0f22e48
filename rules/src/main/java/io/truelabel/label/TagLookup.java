package io.truelabel.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Finds one tag among all, however its key is spelled, and says what is wrong with the spelling.
 */
record TagLookup(List<String> values, List<LabelFault> faults) {
  private static final String SYSTEM_PREFIX = "aws:";

  static TagLookup of(String key, Map<String, String> tags) {
    var spellings = spellings(key, tags);
    if (spellings.isEmpty()) {
      return new TagLookup(List.of(), List.of(new LabelFault.Missing(key)));
    }
    var values = spellings.stream().map(tags::get).distinct().toList();
    return new TagLookup(values, spellingFaults(key, spellings));
  }

  /** Whether the tags agree on one value. */
  boolean unambiguous() {
    return values.size() == 1;
  }

  private static List<String> spellings(String key, Map<String, String> tags) {
    var found = new TreeSet<String>();
    for (var candidate : tags.keySet()) {
      if (!candidate.startsWith(SYSTEM_PREFIX) && candidate.strip().equalsIgnoreCase(key)) {
        found.add(candidate);
      }
    }
    return List.copyOf(found);
  }

  private static List<LabelFault> spellingFaults(String key, List<String> spellings) {
    var faults = new ArrayList<LabelFault>();
    if (spellings.size() > 1) {
      faults.add(new LabelFault.SeveralSpellings(key, spellings));
    } else if (!spellings.contains(key)) {
      faults.add(new LabelFault.KeySpelling(key, spellings.getFirst()));
    }
    return faults;
  }
}
