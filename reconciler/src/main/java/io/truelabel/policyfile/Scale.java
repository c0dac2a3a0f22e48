package io.truelabel.policyfile;

import java.util.List;

/**
 * The names of the levels that the file defines, least sensitive first.
 *
 * @param names as they stand, even when something is wrong with them
 */
record Scale(List<String> names) {

  static Scale of(Section root) {
    return new Scale(root.texts("levels").stream().map(Text::value).toList());
  }

  boolean isHighest(Text level) {
    return names.getLast().equals(level.value());
  }

  /** Reports a level that is not defined; silent when no level is, which has been reported. */
  void check(Text level, Remarks remarks) {
    if (!names.isEmpty() && !names.contains(level.value())) {
      remarks.error(
          level.spot(),
          "%s is %s, which is not one of the levels defined under `levels`."
              .formatted(Quote.of(level.spot().path()), Quote.of(level.value())),
          Nearest.question(level.value(), names) + "Levels: " + Quote.list(names) + ".");
    }
  }
}
