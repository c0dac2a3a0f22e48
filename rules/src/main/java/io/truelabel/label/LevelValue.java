package io.truelabel.label;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads the value of the classification tag: a level, a misspelled level, or none. */
record LevelValue(String key, List<String> levels) {
  private static final int LAST_ASCII = 127;

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

  /** A letter of another alphabet that happens to fold onto ours is no matter of case. */
  private Optional<String> meant(String value) {
    var bare = Spaces.strip(value);
    return foreign(bare).findFirst().isPresent()
        ? Optional.empty()
        : levels.stream().filter(bare::equalsIgnoreCase).findFirst();
  }

  private LabelFault misspelled(String value, String level) {
    return Spaces.strip(value).equals(level)
        ? new LabelFault.ValuePadded(key, value, level)
        : new LabelFault.ValueCase(key, value, level);
  }

  private LabelFault unusable(String value) {
    if (Spaces.only(value)) {
      return new LabelFault.Blank(key);
    }
    var foreign = foreign(value).findFirst();
    return foreign.isPresent()
        ? new LabelFault.NotAscii(key, value, foreign.getAsInt())
        : new LabelFault.NotALevel(key, value);
  }

  private static IntStream foreign(String text) {
    return text.codePoints().filter(c -> c > LAST_ASCII);
  }
}
