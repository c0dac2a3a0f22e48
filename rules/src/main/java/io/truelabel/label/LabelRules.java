package io.truelabel.label;

import java.util.List;

/**
 * The tag keys and level names that a label is read by.
 *
 * @param classificationKey key of the tag that names the level
 * @param topicKey key of the tag that names the topic
 * @param teamKey key of the tag that names the team
 * @param levels names of the levels, least to most sensitive; in ASCII, and no two of them equal
 *     when case is ignored
 */
public record LabelRules(
    String classificationKey, String topicKey, String teamKey, List<String> levels) {
  /** Keeps an unmodifiable copy of the levels. */
  public LabelRules {
    levels = List.copyOf(levels);
  }
}
