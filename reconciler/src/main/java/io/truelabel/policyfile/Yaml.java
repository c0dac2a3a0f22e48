package io.truelabel.policyfile;

import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/** A value in the file, with its place. */
sealed interface Yaml {

  Place place();

  /**
   * One word, text, number, or nothing.
   *
   * @param plain whether it stands without quotes, so that YAML may take it for a number
   */
  record Scalar(String text, boolean plain, Place place) implements Yaml {

    private static final Pattern NOTHING = Pattern.compile("|~|null|Null|NULL");
    private static final Pattern TRUTH = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern NUMBER =
        Pattern.compile(
            "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"
                + "|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    /** What the core schema of YAML 1.2 makes of it. */
    Kind kind() {
      if (!plain) {
        return Kind.TEXT;
      }
      if (NOTHING.matcher(text).matches()) {
        return Kind.NOTHING;
      }
      if (TRUTH.matcher(text).matches()) {
        return Kind.TRUTH;
      }
      return NUMBER.matcher(text).matches() ? Kind.NUMBER : Kind.TEXT;
    }
  }

  /** What a scalar can be. */
  enum Kind {
    NOTHING,
    TRUTH,
    NUMBER,
    TEXT
  }

  /** A list. */
  record Sequence(List<Yaml> elements, Place place) implements Yaml {}

  /** Keys with their values, in the order of the file, each key once. */
  record Mapping(SequencedMap<String, Entry> entries, Place place) implements Yaml {}

  /** A value and the place of its key. */
  record Entry(Place key, Yaml value) {}
}
