package io.truelabel.sampleorg;

import static io.truelabel.sampleorg.SampleOrganization.LABEL;
import static io.truelabel.sampleorg.SampleOrganization.TEAM;

import java.util.List;
import java.util.stream.IntStream;

/** Buckets whose tags are the point: every spelling trap. */
final class LabelStories {

  private LabelStories() {}

  static List<Story> all() {
    return List.of(
        Team.CRM
            .owns("crm-dump-tagged-restricted-wrong-case", "Restricted", "A capital letter.")
            .holds("dump.csv", Identifier.USA_SOCIAL_SECURITY_NUMBER.found(12)),
        Team.WEB
            .owns("tag-key-lowercase", "internal", "The key is dataclassification.")
            .without(LABEL)
            .with("dataclassification", "internal"),
        Team.WEB
            .owns("both-spellings-at-once", "public", "Two keys that differ in case only.")
            .with("dataclassification", "restricted"),
        Team.PAYMENTS.owns("label-padded-with-space", " internal ", "A space on either side."),
        Team.PAYMENTS.owns("label-blank", "", "The tag is there, the value is not."),
        Team.PAYMENTS.owns("label-not-a-level", "top secret", "No level of that name."),
        Team.DATA_SCIENCE.owns("label-with-a-turkish-i", "ınternal", "A dotless i is no i."),
        Team.DATA_SCIENCE
            .owns("label-forgotten", "", "A team and a topic, no label.")
            .without(LABEL),
        Team.WEB.owns("no-tags-at-all", "", "Made in a hurry.").tagged(Tags.NONE).abroad(),
        fiftyTags(),
        Team.WEB
            .owns("system-tags-beside-own", "internal", "CloudFormation wrote tags of its own.")
            .with("aws:cloudformation:stack-name", "web")
            .with("aws:cloudformation:logical-id", "Assets"),
        Team.DATA_SCIENCE
            .owns("team-in-another-script", "internal", "A team name that is not ASCII.")
            .with(TEAM, "データ分析"),
        Team.HOSTILE
            .owns("team-named-like-a-formula", "public", "A spreadsheet would run this name.")
            .holds("orders.csv", Identifier.CREDIT_CARD_NUMBER.found(5)));
  }

  private static Story fiftyTags() {
    Story story = Team.PAYMENTS.owns("fifty-tags", "internal", "As many tags as S3 allows.");
    IntStream.rangeClosed(4, 50).forEach(i -> story.with("note-" + i, "value " + i));
    return story;
  }
}
