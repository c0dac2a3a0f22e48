package io.truelabel.policyfile;

import io.truelabel.policy.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Checks the scale, and that every level that the file speaks of is on it. */
final class LevelCheck {

  private LevelCheck() {}

  static void check(Section root, Remarks remarks) {
    checkNames(root.texts("levels"), remarks);
    Scale scale = Scale.of(root);
    used(root).forEach(level -> scale.check(level, remarks));
  }

  private static void checkNames(List<Text> levels, Remarks remarks) {
    Map<String, Text> seen = new HashMap<>();
    for (Text level : levels) {
      Text earlier = seen.putIfAbsent(level.value().toLowerCase(Locale.ROOT), level);
      if (earlier != null) {
        reportDouble(level, earlier, remarks);
      } else if (!Level.isName(level.value())) {
        reportName(level, remarks);
      }
    }
  }

  private static void reportDouble(Text level, Text earlier, Remarks remarks) {
    remarks.error(
        level.spot(),
        "The level %s equals %s when case is ignored, so owners would mix them up."
            .formatted(Quote.of(level.value()), Quote.of(earlier.value())),
        "Rename or remove one of the two.");
  }

  private static void reportName(Text level, Remarks remarks) {
    remarks.error(
        level.spot(),
        Quote.of(level.value()) + " cannot be the name of a level.",
        "Write 1 to 64 letters, digits, inner spaces and + - = . _ : / @, which every tag can hold.");
  }

  private static Stream<Text> used(Section root) {
    Section exposure = root.section("exposure");
    return Stream.of(
            Stream.of(root).flatMap(it -> it.text("unlabeled").stream()),
            exposure.keys().stream()
                .flatMap(it -> exposure.section(it).text("allowedUpTo").stream()),
            root.sections("contents").stream().flatMap(it -> it.text("requires").stream()),
            root.sections("waivers").stream().flatMap(it -> it.text("upTo").stream()))
        .flatMap(it -> it);
  }
}
