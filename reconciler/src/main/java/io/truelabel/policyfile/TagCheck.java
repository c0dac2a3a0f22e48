package io.truelabel.policyfile;

import io.truelabel.policy.TagKeys;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Checks that the tags can be set by owners and told apart. */
final class TagCheck {

  private static final List<String> TAGS = List.of("classification", "topic", "team");

  private TagCheck() {}

  static void check(Section root, Remarks remarks) {
    Section tags = root.section("tags");
    TAGS.stream().flatMap(it -> tags.text(it).stream()).forEach(it -> checkKey(it, remarks));
    checkDifferent(tags, remarks);
  }

  private static void checkKey(Text key, Remarks remarks) {
    if (!TagKeys.isKey(key.value())) {
      remarks.error(
          key.spot(),
          Quote.of(key.value()) + " cannot be the key of a tag that owners set.",
          "Write 1 to 128 characters that do not start with `aws:`, which AWS keeps for itself.");
    }
  }

  private static void checkDifferent(Section tags, Remarks remarks) {
    Map<String, String> seen = new HashMap<>();
    for (String tag : TAGS) {
      String key = Defaults.tagKey(tags, tag);
      Optional<String> earlier =
          Optional.ofNullable(seen.putIfAbsent(key.toLowerCase(Locale.ROOT), tag));
      earlier.ifPresent(other -> reportSame(tags, tag, other, remarks));
    }
  }

  private static void reportSame(Section tags, String tag, String other, Remarks remarks) {
    remarks.error(
        tags.has(tag) ? tags.spotOf(tag) : tags.spotOf(other),
        "The tags `%s` and `%s` have the same key when case is ignored.".formatted(other, tag),
        "Give each its own key; `%s` is %s when nothing is said."
            .formatted(tag, Quote.of(Defaults.tagKey(tag))));
  }
}
