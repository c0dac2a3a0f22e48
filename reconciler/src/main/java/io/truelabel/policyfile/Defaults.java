package io.truelabel.policyfile;

import java.util.Map;
import java.util.Objects;

/** What holds when the file is silent; the schema says the same to editors. */
final class Defaults {

  private static final Map<String, String> TAG_KEYS =
      Map.of("classification", "DataClassification", "topic", "SupportSNSTopic", "team", "Team");

  static final String GRACE = "48h";
  static final String MAXIMUM_AGE = "35d";
  static final String REMINDER = "14d";
  static final int TEAMS_AT_MOST = 50;

  private Defaults() {}

  static String tagKey(String tag) {
    return Objects.requireNonNull(TAG_KEYS.get(tag));
  }

  static String tagKey(Section tags, String tag) {
    return tags.text(tag).map(Text::value).orElseGet(() -> tagKey(tag));
  }
}
