package io.truelabel.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the label of a bucket from its tags: every spelling trap is sprung here and named. */
public final class LabelReader {
  private final LabelRules rules;
  private final LevelValue levels;

  /** A reader that knows these keys and levels. */
  public LabelReader(LabelRules rules) {
    this.rules = rules;
    this.levels = new LevelValue(rules.classificationKey(), rules.levels());
  }

  /**
   * Reads a label. It cannot fail: what is wrong with the tags is among the label's faults.
   *
   * @param tags all tags of the bucket, those that AWS sets itself ({@code aws:...}) included
   * @param home where the bucket stands
   */
  public Label read(Map<String, String> tags, Home home) {
    var faults = new ArrayList<LabelFault>();
    var classification = classification(tags, faults);
    var topic = topic(tags, home, faults);
    return new Label(classification, topic, faults, team(tags));
  }

  private Classification classification(Map<String, String> tags, List<LabelFault> faults) {
    var lookup = TagLookup.of(rules.classificationKey(), tags);
    faults.addAll(lookup.faults());
    return lookup.unambiguous()
        ? levels.read(lookup.values().getFirst(), faults)
        : new Classification.Unusable();
  }

  private TopicTag topic(Map<String, String> tags, Home home, List<LabelFault> faults) {
    var lookup = TagLookup.of(rules.topicKey(), tags);
    faults.addAll(lookup.faults());
    return lookup.unambiguous()
        ? readTopic(lookup.values().getFirst(), home, faults)
        : new TopicTag.Unusable();
  }

  private TopicTag readTopic(String value, Home home, List<LabelFault> faults) {
    var arn = TopicArn.parse(value, home);
    if (arn.isPresent()) {
      return new TopicTag.Named(arn.get());
    }
    faults.add(
        Spaces.only(value)
            ? new LabelFault.Blank(rules.topicKey())
            : new LabelFault.NotATopic(rules.topicKey(), value));
    return new TopicTag.Unusable();
  }

  private String team(Map<String, String> tags) {
    var lookup = TagLookup.of(rules.teamKey(), tags);
    return lookup.unambiguous() ? lookup.values().getFirst() : "";
  }
}
