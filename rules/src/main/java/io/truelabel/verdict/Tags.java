package io.truelabel.verdict;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The tags of a bucket, or why they are not known: an error is never "no tags". */
public sealed interface Tags {
  /**
   * All tags.
   *
   * @param values values by key, as the owner wrote them
   */
  record Known(Map<String, String> values) implements Tags {
    /** Keeps a sorted, unmodifiable copy. */
    public Known {
      values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
  }

  /**
   * Could not be read.
   *
   * @param why the reason, for people
   */
  record Unknown(String why) implements Tags {}
}
