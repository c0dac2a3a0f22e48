package io.truelabel.policy;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys of the tags that make a label: three that stay different when case is ignored.
 *
 * @param classification holds the level
 * @param topic holds the SNS topic that is told
 * @param team holds the owner's team
 */
public record TagKeys(String classification, String topic, String team) {

  /** The longest key of a tag, as AWS documents it for S3 buckets. */
  public static final int LONGEST = 128;

  public TagKeys {
    Set<String> folded =
        Stream.of(classification, topic, team)
            .map(key -> key.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    if (folded.size() < 3 || !folded.stream().allMatch(TagKeys::isKey)) {
      throw new IllegalArgumentException(
          "not three different tag keys: " + classification + ", " + topic + ", " + team);
    }
  }

  /** Whether an owner can set a tag with this key; the prefix {@code aws:} belongs to AWS. */
  public static boolean isKey(String key) {
    return !key.isBlank()
        && key.length() <= LONGEST
        && key.equals(key.strip())
        && !key.toLowerCase(Locale.ROOT).startsWith("aws:");
  }
}
