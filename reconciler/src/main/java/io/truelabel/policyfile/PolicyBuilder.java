package io.truelabel.policyfile;

import io.truelabel.policy.Alerts;
import io.truelabel.policy.CoverageRules;
import io.truelabel.policy.Demand;
import io.truelabel.policy.Exclusion;
import io.truelabel.policy.ExposureLimits;
import io.truelabel.policy.FindingsRules;
import io.truelabel.policy.Level;
import io.truelabel.policy.Levels;
import io.truelabel.policy.Policy;
import io.truelabel.policy.Requirement;
import io.truelabel.policy.TagKeys;
import io.truelabel.policy.Teams;
import io.truelabel.policy.Waiver;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** Builds the policy from a file in which no error was found. */
final class PolicyBuilder {

  private final Section root;
  private final Levels levels;

  private PolicyBuilder(Section root) {
    this.root = root;
    this.levels = Levels.of(Scale.of(root).names());
  }

  static Policy build(Section root) {
    return new PolicyBuilder(root).policy();
  }

  private Policy policy() {
    return new Policy(
        levels,
        tagKeys(root.section("tags")),
        level(root, "unlabeled"),
        root.sections("contents").stream().map(this::requirement).toList(),
        exposure(root.section("exposure")),
        coverage(root.section("coverage")),
        alerts(root.section("alerts")),
        teams(root.section("teams")),
        root.section("scope").sections("exclude").stream().map(PolicyBuilder::exclusion).toList(),
        root.sections("waivers").stream().map(this::waiver).toList(),
        findings(root.section("findings")));
  }

  private static TagKeys tagKeys(Section tags) {
    return new TagKeys(
        Defaults.tagKey(tags, "classification"),
        Defaults.tagKey(tags, "topic"),
        Defaults.tagKey(tags, "team"));
  }

  private Requirement requirement(Section requirement) {
    Demand demand =
        requirement.has("forbidden")
            ? new Demand.Forbidden()
            : new Demand.Requires(level(requirement, "requires"));
    return new Requirement(
        flat(requirement, "name"), requirement.line(), PolicyParts.match(requirement), demand);
  }

  private ExposureLimits exposure(Section exposure) {
    return new ExposureLimits(
        limit(exposure, "public"),
        limit(exposure, "sharedOutside"),
        limit(exposure, "replicatedOutside"));
  }

  private Level limit(Section exposure, String kind) {
    return level(exposure.section(kind), "allowedUpTo");
  }

  private static CoverageRules coverage(Section coverage) {
    return new CoverageRules(
        PolicyParts.duration(coverage, "grace", Defaults.GRACE),
        PolicyParts.duration(coverage, "maximumAge", Defaults.MAXIMUM_AGE));
  }

  private static Alerts alerts(Section alerts) {
    return new Alerts(
        PolicyParts.word(alerts, "mode", Alerts.Mode.OBSERVE),
        PolicyParts.set(alerts, "allowedTopics"),
        accountTopics(alerts.section("accountTopics")),
        PolicyParts.value(alerts, "fallbackTopic", ""),
        PolicyParts.value(alerts, "streamTopic", ""),
        PolicyParts.duration(alerts, "reminder", Defaults.REMINDER),
        PolicyParts.truth(alerts, "fifoTopics"));
  }

  private static Map<String, String> accountTopics(Section topics) {
    return topics.keys().stream()
        .collect(Collectors.toMap(it -> it, it -> PolicyParts.value(topics, it, "")));
  }

  private static Teams teams(Section teams) {
    return new Teams(
        teams.texts("known").stream().map(Text::value).toList(),
        PolicyParts.number(teams, "atMost", Defaults.TEAMS_AT_MOST));
  }

  private static Exclusion exclusion(Section exclusion) {
    return new Exclusion(
        PolicyParts.buckets(exclusion), flat(exclusion, "reason"), exclusion.line());
  }

  private Waiver waiver(Section waiver) {
    return new Waiver(
        PolicyParts.buckets(waiver),
        PolicyParts.set(waiver, "kinds"),
        waiver.has("upTo") ? level(waiver, "upTo") : levels.lowest(),
        flat(waiver, "reason"),
        flat(waiver, "by"),
        LocalDate.parse(PolicyParts.value(waiver, "until", "")),
        waiver.line());
  }

  private static FindingsRules findings(Section findings) {
    return new FindingsRules(
        PolicyParts.word(findings, "source", FindingsRules.Source.ADMINISTRATOR),
        PolicyParts.truth(findings, "honourSuppressed"),
        PolicyParts.word(findings, "gone", FindingsRules.Gone.NO_CURRENT_VERSION));
  }

  private Level level(Section section, String key) {
    return levels.named(PolicyParts.value(section, key, "")).orElseThrow();
  }

  private static String flat(Section section, String key) {
    return section.text(key).map(Text::flat).orElseThrow();
  }
}
