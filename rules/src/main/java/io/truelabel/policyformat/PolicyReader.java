package io.truelabel.policyformat;

import io.truelabel.json.JsonFields;
import io.truelabel.policy.Alerts;
import io.truelabel.policy.BucketSelector;
import io.truelabel.policy.CoverageRules;
import io.truelabel.policy.Demand;
import io.truelabel.policy.Exclusion;
import io.truelabel.policy.ExposureLimits;
import io.truelabel.policy.FindingsRules;
import io.truelabel.policy.Level;
import io.truelabel.policy.Levels;
import io.truelabel.policy.Match;
import io.truelabel.policy.Policy;
import io.truelabel.policy.Requirement;
import io.truelabel.policy.TagKeys;
import io.truelabel.policy.Teams;
import io.truelabel.policy.Waiver;
import io.truelabel.policy.Word;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;

/** Builds a policy from the fields of a stored document, on that document's own levels. */
final class PolicyReader {

  private final Levels levels;

  private PolicyReader(Levels levels) {
    this.levels = levels;
  }

  static Policy read(JsonFields document) throws IOException {
    refuseNewer(document.number("schema"));
    try {
      return new PolicyReader(Levels.of(document.texts("levels"))).policy(document);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw PolicyFormatException.damaged("a value in it is not allowed", e);
    }
  }

  private static void refuseNewer(int schema) throws PolicyFormatException {
    if (schema > PolicyFormat.SCHEMA) {
      throw new PolicyFormatException(
          "The stored policy has schema %s, and this version of Truelabel reads up to %s. Install the version that stored it, or store the policy again with this one."
              .formatted(schema, PolicyFormat.SCHEMA));
    }
    if (schema < 1) {
      throw PolicyFormatException.damaged("its schema is " + schema);
    }
  }

  private Policy policy(JsonFields in) throws IOException {
    in.exactly(
        "schema",
        "levels",
        "classificationKey",
        "topicKey",
        "teamKey",
        "unlabeled",
        "publicUpTo",
        "sharedUpTo",
        "replicatedUpTo",
        "grace",
        "maximumAge",
        "teams",
        "teamsAtMost",
        "findings",
        "honourSuppressed",
        "gone",
        "contents",
        "alerts",
        "exclusions",
        "waivers");
    return new Policy(
        levels,
        new TagKeys(in.text("classificationKey"), in.text("topicKey"), in.text("teamKey")),
        level(in, "unlabeled"),
        in.each("contents", this::requirement),
        exposure(in),
        new CoverageRules(duration(in, "grace"), duration(in, "maximumAge")),
        alerts(in.object("alerts")),
        new Teams(in.texts("teams"), in.number("teamsAtMost")),
        in.each("exclusions", PolicyReader::exclusion),
        in.each("waivers", this::waiver),
        findings(in));
  }

  private ExposureLimits exposure(JsonFields in) throws IOException {
    return new ExposureLimits(
        level(in, "publicUpTo"), level(in, "sharedUpTo"), level(in, "replicatedUpTo"));
  }

  private static FindingsRules findings(JsonFields in) throws IOException {
    return new FindingsRules(
        word(in, FindingsRules.Source.class, "findings"),
        in.truth("honourSuppressed"),
        word(in, FindingsRules.Gone.class, "gone"));
  }

  private Requirement requirement(JsonFields in) throws IOException {
    in.exactly(
        "name",
        "line",
        "categories",
        "groups",
        "detections",
        "customIdentifiers",
        "occurrences",
        "severity",
        "requires");
    return new Requirement(in.text("name"), in.number("line"), match(in), demand(in));
  }

  private static Match match(JsonFields in) throws IOException {
    return new Match(
        Set.copyOf(in.texts("categories")),
        Set.copyOf(in.texts("groups")),
        Set.copyOf(in.texts("detections")),
        Set.copyOf(in.texts("customIdentifiers")),
        in.number("occurrences"),
        in.number("severity"));
  }

  private Demand demand(JsonFields in) throws IOException {
    return in.text("requires").isEmpty()
        ? new Demand.Forbidden()
        : new Demand.Requires(level(in, "requires"));
  }

  private static Alerts alerts(JsonFields in) throws IOException {
    in.exactly(
        "mode",
        "allowedTopics",
        "accountTopics",
        "fallbackTopic",
        "streamTopic",
        "reminder",
        "fifoTopics");
    return new Alerts(
        word(in, Alerts.Mode.class, "mode"),
        Set.copyOf(in.texts("allowedTopics")),
        in.map("accountTopics"),
        in.text("fallbackTopic"),
        in.text("streamTopic"),
        duration(in, "reminder"),
        in.truth("fifoTopics"));
  }

  private static Exclusion exclusion(JsonFields in) throws IOException {
    in.exactly("buckets", "accounts", "reason", "line");
    return new Exclusion(buckets(in), in.text("reason"), in.number("line"));
  }

  private Waiver waiver(JsonFields in) throws IOException {
    in.exactly("buckets", "accounts", "kinds", "upTo", "reason", "by", "until", "line");
    return new Waiver(
        buckets(in),
        Set.copyOf(in.texts("kinds")),
        level(in, "upTo"),
        in.text("reason"),
        in.text("by"),
        LocalDate.parse(in.text("until")),
        in.number("line"));
  }

  private static BucketSelector buckets(JsonFields in) throws IOException {
    return new BucketSelector(in.texts("buckets"), Set.copyOf(in.texts("accounts")));
  }

  private Level level(JsonFields in, String name) throws IOException {
    String level = in.text(name);
    return levels
        .named(level)
        .orElseThrow(() -> PolicyFormatException.damaged(name + " is not a level: " + level));
  }

  private static <E extends Enum<E>> E word(JsonFields in, Class<E> type, String name)
      throws IOException {
    return in.value(name, word -> Word.parse(type, word), "one of " + Word.all(type));
  }

  private static Duration duration(JsonFields in, String name) throws IOException {
    return Duration.parse(in.text(name));
  }
}
