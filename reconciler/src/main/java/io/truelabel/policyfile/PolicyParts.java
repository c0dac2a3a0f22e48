package io.truelabel.policyfile;

import io.truelabel.policy.BucketSelector;
import io.truelabel.policy.Match;
import io.truelabel.policy.Word;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the parts that several sections of a policy share, once they are known to be sound. */
final class PolicyParts {

  private static final List<String> SEVERITIES = List.of("low", "medium", "high");

  private PolicyParts() {}

  static Match match(Section requirement) {
    return new Match(
        set(requirement, "categories"),
        set(requirement, "groups"),
        set(requirement, "detections"),
        set(requirement, "customIdentifiers"),
        number(requirement, "occurrences", 1),
        1 + SEVERITIES.indexOf(value(requirement, "severity", "low")));
  }

  static BucketSelector buckets(Section section) {
    List<String> names = section.texts("buckets").stream().map(Text::value).toList();
    return new BucketSelector(names, set(section, "accounts"));
  }

  static Set<String> set(Section section, String key) {
    return section.texts(key).stream().map(Text::value).collect(Collectors.toSet());
  }

  static String value(Section section, String key, String otherwise) {
    return section.text(key).map(Text::value).orElse(otherwise);
  }

  static boolean truth(Section section, String key) {
    return Boolean.parseBoolean(value(section, key, "false"));
  }

  /** A whole number of at most 9 digits; anything else has been reported, and counts as absent. */
  static int number(Section section, String key, int otherwise) {
    String text = value(section, key, "");
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : otherwise;
  }

  /** A number of hours or days, such as {@code 48h} or {@code 30d}. */
  static Duration duration(Section section, String key, String otherwise) {
    String text = value(section, key, otherwise).strip();
    long number = Long.parseLong(text.substring(0, text.length() - 1));
    return text.endsWith("h") ? Duration.ofHours(number) : Duration.ofDays(number);
  }

  static <E extends Enum<E>> E word(Section section, String key, E otherwise) {
    return Word.parse(otherwise.getDeclaringClass(), value(section, key, "")).orElse(otherwise);
  }
}
