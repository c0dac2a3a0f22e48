package io.truelabel.standin.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much of AWS Config's query language as an inventory needs: {@code SELECT fields WHERE field =
 * 'value' AND field IN ('a', 'b') AND field LIKE 'begin%'}. Anything else is refused.
 *
 * @param fields properties as paths with dots
 */
record Query(List<String> fields, List<Condition> conditions) implements Predicate<JsonNode> {
  /** AWS: an expression has 4,096 characters at most. */
  private static final int LONGEST = 4096;

  private static final Pattern FORM =
      Pattern.compile(
          "\\s*SELECT\\s+(.+?)(?:\\s+WHERE\\s+(.+?))?\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern AND = Pattern.compile("\\s+AND\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern CONDITION =
      Pattern.compile(
          "([\\w.]+)\\s*(=|IN|LIKE)\\s*(.+)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern TEXT = Pattern.compile("'([^']*)'");

  /** The properties that a row of any resource has; deeper ones are below the last two. */
  private static final Set<String> PROPERTIES =
      Set.of(
          "accountId",
          "arn",
          "availabilityZone",
          "awsRegion",
          "configurationItemCaptureTime",
          "configurationItemStatus",
          "resourceCreationTime",
          "resourceId",
          "resourceName",
          "resourceType",
          "tags",
          "configuration",
          "supplementaryConfiguration");

  /**
   * One condition.
   *
   * @param prefix whether a value need only begin like one of these
   */
  record Condition(String field, List<String> values, boolean prefix) {

    boolean holds(JsonNode row) {
      String actual = at(row, field).asText();
      return values.stream()
          .anyMatch(value -> prefix ? actual.startsWith(value) : actual.equals(value));
    }
  }

  static Query parse(String expression) {
    Matcher form = FORM.matcher(expression);
    if (expression.isBlank() || expression.length() > LONGEST || !form.matches()) {
      throw ConfigErrors.expression("This is no query: " + expression);
    }
    List<String> fields = Arrays.stream(form.group(1).split(",")).map(String::strip).toList();
    fields.forEach(Query::check);
    return new Query(fields, form.group(2) == null ? List.of() : conditions(form.group(2)));
  }

  private static List<Condition> conditions(String text) {
    return Arrays.stream(AND.split(text)).map(Query::condition).toList();
  }

  private static Condition condition(String text) {
    Matcher condition = CONDITION.matcher(text.strip());
    if (!condition.matches()) {
      throw ConfigErrors.expression("The stand-in does not know this condition: " + text);
    }
    check(condition.group(1));
    String operand = condition.group(3).strip();
    return switch (condition.group(2)) {
      case "=" -> new Condition(condition.group(1), List.of(text(operand)), false);
      case "IN", "in" -> new Condition(condition.group(1), texts(operand), false);
      default -> new Condition(condition.group(1), List.of(start(text(operand))), true);
    };
  }

  private static String text(String operand) {
    Matcher text = TEXT.matcher(operand);
    if (!text.matches()) {
      throw ConfigErrors.expression("This is no text in quotation marks: " + operand);
    }
    return text.group(1);
  }

  private static List<String> texts(String operand) {
    if (!operand.matches("\\((?:\\s*'[^']*'\\s*,?)+\\)")) {
      throw ConfigErrors.expression("This is no list of texts: " + operand);
    }
    List<String> texts = new ArrayList<>();
    TEXT.matcher(operand).results().forEach(found -> texts.add(found.group(1)));
    return texts;
  }

  /** AWS: a wildcard stands at the end only, behind three characters or more. */
  private static String start(String pattern) {
    int end = pattern.length() - 1;
    if (end < 3 || pattern.indexOf('%') != end) {
      throw ConfigErrors.expression("A wildcard needs three characters before it: " + pattern);
    }
    return pattern.substring(0, end);
  }

  private static void check(String field) {
    String property = field.split("\\.", 2)[0];
    if (!field.equals("*") && !PROPERTIES.contains(property)) {
      throw ConfigErrors.expression("There is no property " + field);
    }
  }

  /** Whether all conditions hold. */
  @Override
  public boolean test(JsonNode row) {
    return conditions.stream().allMatch(condition -> condition.holds(row));
  }

  static JsonNode at(JsonNode row, String field) {
    return row.at("/" + field.replace('.', '/'));
  }
}
