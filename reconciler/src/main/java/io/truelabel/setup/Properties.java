package io.truelabel.setup;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads the properties of a resource, and tells of all that is wrong with them at once.
 *
 * <p>CloudFormation hands every value over as a string, or as a list of strings. An empty one means
 * the same as none, because a parameter of a template cannot be left out.
 */
final class Properties {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,4})?");

  /** CloudFormation's own. */
  private static final Set<String> OTHERS = Set.of("ServiceToken", "ServiceTimeout");

  private final JsonNode json;
  private final Set<String> known = new TreeSet<>();
  private final List<String> mistakes = new ArrayList<>();

  Properties(JsonNode json) {
    this.json = json;
  }

  /** A text; empty where there is none. */
  String text(String name) {
    known.add(name);
    JsonNode value = json.path(name);
    if (value.isContainerNode()) {
      mistakes.add("%s is a single value, not a list".formatted(name));
    }
    return value.isNull() ? "" : value.asText().strip();
  }

  /** A text of a form; empty where there is none. */
  String text(String name, Pattern form, String meaning) {
    String value = text(name);
    require(name, Stream.of(value).filter(it -> !it.isEmpty()), form, meaning);
    return value;
  }

  /** A text that must be there. */
  String required(String name, Pattern form, String meaning) {
    String value = text(name, form, meaning);
    if (value.isEmpty()) {
      mistakes.add("%s is missing: give %s".formatted(name, meaning));
    }
    return value;
  }

  /** One of some words; the first where there is none. */
  String choice(String name, String... words) {
    String value = text(name);
    if (!value.isEmpty() && !List.of(words).contains(value)) {
      mistakes.add("%s is \"%s\"; write %s".formatted(name, value, String.join(" or ", words)));
    }
    return value.isEmpty() ? words[0] : value;
  }

  /** Texts of a form, sorted, each once. */
  List<String> list(String name, Pattern form, String meaning) {
    known.add(name);
    List<JsonNode> elements = elements(json.path(name)).toList();
    if (elements.stream().anyMatch(element -> element.isContainerNode() || element.isNull())) {
      mistakes.add("%s is a list of texts, and holds something else".formatted(name));
    }
    List<String> values =
        elements.stream()
            .map(value -> value.asText().strip())
            .filter(value -> !value.isEmpty())
            .distinct()
            .sorted()
            .toList();
    require(name, values.stream(), form, meaning);
    return values;
  }

  private static Stream<JsonNode> elements(JsonNode value) {
    return value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value);
  }

  private void require(String name, Stream<String> values, Pattern form, String meaning) {
    values
        .filter(value -> !form.matcher(value).matches())
        .forEach(value ->
            mistakes.add("%s holds \"%s\", which is not %s".formatted(name, value, meaning)));
  }

  /** A decimal number that is not negative; empty where there is none. */
  Optional<BigDecimal> number(String name) {
    String value = text(name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!NUMBER.matcher(value).matches()) {
      mistakes.add("%s is \"%s\"; write a number such as 1.25".formatted(name, value));
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(value));
  }

  /** Something that is wrong although each property by itself is not. */
  void mistake(String what) {
    mistakes.add(what);
  }

  /**
   * Ends the reading.
   *
   * @throws SetupFailedException naming all that is wrong
   */
  void check() {
    json.fieldNames()
        .forEachRemaining(name -> {
          if (!known.contains(name) && !OTHERS.contains(name)) {
            mistakes.add(
                "there is no property %s; there are %s".formatted(name, String.join(", ", known)));
          }
        });
    if (!mistakes.isEmpty()) {
      throw new SetupFailedException(
          "The properties cannot be used, so nothing was changed: "
              + String.join("; ", mistakes)
              + ".");
    }
  }
}
