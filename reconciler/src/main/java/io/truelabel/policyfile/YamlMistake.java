package io.truelabel.policyfile;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in our words why a text is not YAML, for the mistakes that people make. */
final class YamlMistake {

  private YamlMistake() {}

  static UnreadableYaml at(MarkedYamlEngineException found, String yaml) {
    Mark mark = found.getProblemMark().or(found::getContextMark).orElseThrow();
    Place place = PolicyText.place(mark);
    String problem = String.valueOf(found.getProblem());
    String context = String.valueOf(found.getContext());
    if (isAtTab(yaml, mark.getIndex())) {
      return new UnreadableYaml(
          place, "A tab stands here, and YAML indents with spaces.", "Replace it with spaces.");
    }
    if (problem.contains("mapping values are not allowed")) {
      return new UnreadableYaml(
          place,
          "A `:` stands here inside a value, or this line is indented too far.",
          "Put the value into quotes, or align the line with the ones around it.");
    }
    if (context.contains("quoted scalar")) {
      return new UnreadableYaml(
          place(found, place), "A text in quotes starts here and is wrong or never ends.", QUOTES);
    }
    return unclear(found, place, context);
  }

  static UnreadableYaml somewhere() {
    return new UnreadableYaml(Place.START, "The file is not YAML.", INDENT);
  }

  private static final String QUOTES =
      "Close the quotes; inside double quotes, write \\\\ for a backslash.";
  private static final String INDENT =
      "Compare the indentation, the brackets and the quotes with the lines above; quote values that"
          + " start with one of @ ` % & * ! | > { [.";

  private static UnreadableYaml unclear(
      MarkedYamlEngineException found, Place place, String context) {
    Place start = place(found, place);
    String since =
        start.equals(place) || context.isEmpty()
            ? "."
            : "; what it belongs to starts in line " + start.line() + ".";
    return new UnreadableYaml(place, "The text stops being YAML here" + since, INDENT);
  }

  private static Place place(MarkedYamlEngineException found, Place otherwise) {
    return found.getContextMark().map(PolicyText::place).orElse(otherwise);
  }

  private static boolean isAtTab(String yaml, int index) {
    int at = yaml.offsetByCodePoints(0, Math.min(index, yaml.codePointCount(0, yaml.length())));
    return at < yaml.length() && yaml.charAt(at) == '\t';
  }
}
