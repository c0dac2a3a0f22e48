package io.truelabel.label;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads the value of the classification tag: a level, a misspelled level, or none. */
record LevelValue(String key, List<String> levels) {
  Classification read(String value, List<LabelFault> faults) {
    if (levels.contains(value)) {
      return new Classification.Declared(value);
    }
    var meant = meant(value);
    faults.add(meant.map(level -> misspelled(value, level)).orElseGet(() -> unusable(value)));
    return meant
        .<Classification>map(Classification.Declared::new)
        .orElseGet(Classification.Unusable::new);
  }

  private Optional<String> meant(String value) {
    var bare = value.strip();
    return first(bare::equals).or(() -> first(level -> differsInCaseOnly(bare, level)));
  }

  private Optional<String> first(Predicate<String> condition) {
    return levels.stream().filter(condition).findFirst();
  }

  /** A letter of another alphabet that happens to fold onto ours is no matter of case. */
  private static boolean differsInCaseOnly(String value, String level) {
    return level.equalsIgnoreCase(value) && (isAscii(value) || !isAscii(level));
  }

  private LabelFault misspelled(String value, String level) {
    return value.strip().equals(level)
        ? new LabelFault.ValuePadded(key, value, level)
        : new LabelFault.ValueCase(key, value, level);
  }

  private LabelFault unusable(String value) {
    if (value.isBlank()) {
      return new LabelFault.Blank(key);
    }
    return value
        .codePoints()
        .filter(c -> c > 127)
        .boxed()
        .findFirst()
        .<LabelFault>map(c -> new LabelFault.NotAscii(key, value, c))
        .orElseGet(() -> new LabelFault.NotALevel(key, value));
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }
}
