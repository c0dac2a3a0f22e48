package io.truelabel.policyfile;

import com.networknt.schema.Error;
import io.truelabel.text.Printable;

/** Says in our words what the schema found wrong. */
record SchemaSentence(Spot spot, String problem, String remedy) {

  static SchemaSentence of(Error error, SchemaRule rule, Found found) {
    return switch (error.getKeyword()) {
      case "additionalProperties" -> unknownKey(rule, found, error.getProperty());
      case "required" -> missing(rule, found, error.getProperty());
      case "type" -> wrongType(rule, found);
      case "minItems", "maxItems" -> wrongCount(rule, found, error.getSchemaNode().asInt());
      case "maxLength" -> tooLong(found, error.getSchemaNode().asInt());
      default -> wrongValue(rule, found);
    };
  }

  private static SchemaSentence unknownKey(SchemaRule rule, Found found, String key) {
    String where = found.spot().path().isEmpty() ? "a policy" : Quote.of(found.spot().path());
    return new SchemaSentence(
        found.key(key),
        "%s is not a key of %s, so nothing would follow from it.".formatted(Quote.of(key), where),
        Nearest.question(key, rule.keys()) + "Keys here: " + Quote.list(rule.keys()) + ".");
  }

  private static SchemaSentence missing(SchemaRule rule, Found found, String key) {
    return new SchemaSentence(
        found.key(key),
        found.name() + " lacks the key " + Quote.of(key) + ".",
        "Add `%s:`, %s.%s".formatted(key, rule.of(key).title(), rule.of(key).description()));
  }

  private static SchemaSentence wrongType(SchemaRule rule, Found found) {
    return switch (found.value()) {
      case Yaml.Scalar it when it.kind() == Yaml.Kind.NOTHING ->
          new SchemaSentence(
              found.spot(),
              found.name() + " has no value.",
              "Give it " + rule.title() + ", or take the key out.");
      case Yaml.Scalar it when it.kind() != Yaml.Kind.TEXT && rule.takesText() ->
          new SchemaSentence(
              found.spot(),
              isNot(found, Quote.of(it.text()) + " without quotes", rule),
              unquoted(it, rule));
      case Yaml.Scalar _ -> wrongValue(rule, found);
      case Yaml.Sequence _ -> wrongShape(rule, found, "a list");
      case Yaml.Mapping _ -> wrongShape(rule, found, "a mapping");
    };
  }

  private static String unquoted(Yaml.Scalar scalar, SchemaRule rule) {
    if (rule.isAccount()) {
      return "Put it into quotes, with all its zeros: `\"%s\"`. Other readers of YAML take it for a number."
          .formatted("0".repeat(Math.max(0, 12 - scalar.text().length())) + scalar.text());
    }
    return rule.allows(scalar.text())
        ? "Put it into quotes: `\"" + Printable.of(scalar.text()) + "\"`." + rule.description()
        : rule.advice() + rule.description();
  }

  private static SchemaSentence wrongShape(SchemaRule rule, Found found, String shape) {
    return new SchemaSentence(found.spot(), isNot(found, shape, rule), rule.advice());
  }

  private static SchemaSentence wrongValue(SchemaRule rule, Found found) {
    String nearest = Nearest.question(found.spot().value(), rule.choices()).strip();
    return new SchemaSentence(
        found.spot(),
        isNot(found, Quote.of(found.spot().value()), rule),
        (nearest.isEmpty() ? rule.advice() : nearest) + rule.description());
  }

  private static String isNot(Found found, String what, SchemaRule rule) {
    return "%s is %s, which is not %s.".formatted(found.name(), what, rule.title());
  }

  private static SchemaSentence wrongCount(SchemaRule rule, Found found, int limit) {
    int size = found.value() instanceof Yaml.Sequence list ? list.elements().size() : 0;
    if (size == 0 && rule.title().isEmpty()) {
      return new SchemaSentence(
          found.spot(),
          found.name() + " is an empty list.",
          "Name at least one, or take the key out.");
    }
    String entries = size == 1 ? "1 entry" : size + " entries";
    return new SchemaSentence(
        found.spot(),
        "%s has %s; the limit is %s.".formatted(found.name(), entries, limit),
        rule.advice());
  }

  private static SchemaSentence tooLong(Found found, int limit) {
    return new SchemaSentence(
        found.spot(),
        "%s has more than %s characters.".formatted(found.name(), limit),
        "Shorten it: messages to owners have little room.");
  }

  void report(Remarks remarks) {
    remarks.error(spot, problem, remedy);
  }
}
