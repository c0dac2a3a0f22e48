package io.truelabel.cli;

import io.truelabel.cli.terminal.Sheet;
import io.truelabel.label.Classification;
import io.truelabel.label.TagKey;
import io.truelabel.label.TopicTag;
import io.truelabel.policy.TagKeys;
import io.truelabel.verdict.Judgement;
import io.truelabel.verdict.Tags;
import java.util.List;
import java.util.Map;

/** The part of an explanation that shows the tags and how they were read. */
record LabelPart(TagKeys keys) {

  void write(Judgement judgement, Sheet sheet) {
    sheet.heading("The label");
    switch (judgement.state().tags()) {
      case Tags.Known(Map<String, String> tags) -> tags(tags, sheet);
      case Tags.Unknown(String why) -> sheet.field("Tags", "not known: " + why);
    }
    sheet.field("Seen in", "Macie's inventory, which can be a day old");
    sheet.field("Level", level(judgement));
    sheet.field("Topic", topic(judgement.label().topic()));
    sheet.field("Team", judgement.label().team().isEmpty() ? "none" : judgement.label().team());
  }

  private void tags(Map<String, String> tags, Sheet sheet) {
    List<String> seen =
        tags.entrySet().stream()
            .filter(tag -> concerns(tag.getKey()))
            .map(tag -> tag.getKey() + " = \"" + tag.getValue() + "\"")
            .toList();
    int others = tags.size() - seen.size();
    seen.forEach(tag -> sheet.field("Tag", tag));
    if (seen.isEmpty() || others > 0) {
      sheet.field(
          "Tags",
          others + (others == 1 ? " other, which plays" : " others, which play") + " no part");
    }
  }

  /** In any spelling, so that a misspelt one is seen as well. */
  private boolean concerns(String key) {
    return List.of(keys.classification(), keys.topic(), keys.team()).stream()
        .anyMatch(known -> TagKey.claims(key, known));
  }

  private static String level(Judgement judgement) {
    return switch (judgement.label().classification()) {
      case Classification.Declared(String level) -> level;
      case Classification.Unusable() when judgement.judgedAs().isEmpty() -> "not known";
      case Classification.Unusable() -> "none that can be used; judged as " + judgement.judgedAs();
    };
  }

  private static String topic(TopicTag topic) {
    return switch (topic) {
      case TopicTag.Named named -> named.arn().toString();
      case TopicTag.Unusable _ -> "none that can be used";
    };
  }
}
