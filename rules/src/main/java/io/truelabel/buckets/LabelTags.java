package io.truelabel.buckets;

import io.truelabel.label.TagKey;
import io.truelabel.policy.TagKeys;
import io.truelabel.verdict.Tags;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The tags that a verdict depends on, in every spelling: two inventories that differ in others only
 * say the same.
 */
public final class LabelTags {
  private final List<String> keys;

  /** The tags of these keys. */
  public LabelTags(TagKeys keys) {
    this.keys = List.of(keys.classification(), keys.topic(), keys.team());
  }

  boolean agree(Tags.Known one, Tags.Known other) {
    return of(one).equals(of(other));
  }

  private Map<String, String> of(Tags.Known tags) {
    return tags.values().entrySet().stream()
        .filter(tag -> keys.stream().anyMatch(key -> TagKey.claims(tag.getKey(), key)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
