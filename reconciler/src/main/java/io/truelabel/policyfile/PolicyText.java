package io.truelabel.policyfile;

import java.util.Locale;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The text of a policy file: not too long, of characters that YAML allows, and YAML. */
final class PolicyText {

  /** How many characters a policy may have. */
  static final int LONGEST = 1_000_000;

  private static final String START =
      "Start from the default policy, which truelabel policy show prints.";

  private PolicyText() {}

  /** The value that the text means. */
  static Yaml parse(String text, Remarks remarks) throws UnreadableYaml {
    String yaml = text.startsWith("\ufeff") ? text.substring(1) : text;
    refuseEmpty(yaml);
    refuseHuge(yaml);
    refuseUnprintable(yaml);
    try {
      return YamlReader.read(yaml, remarks);
    } catch (MarkedYamlEngineException e) {
      throw YamlMistake.at(e, yaml);
    } catch (YamlEngineException e) {
      throw YamlMistake.somewhere();
    }
  }

  static Place place(Mark mark) {
    return new Place(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static void refuseEmpty(String yaml) throws UnreadableYaml {
    if (yaml.isBlank()) {
      throw new UnreadableYaml(Place.START, "The file is empty.", START);
    }
  }

  private static void refuseHuge(String yaml) throws UnreadableYaml {
    if (yaml.length() > LONGEST) {
      throw new UnreadableYaml(
          Place.START,
          "The file has more than " + LONGEST + " characters; no policy needs that many.",
          "Name buckets by a pattern with `*` in place of one by one.");
    }
  }

  private static void refuseUnprintable(String yaml) throws UnreadableYaml {
    int at = 0;
    while (at < yaml.length()) {
      int character = yaml.codePointAt(at);
      if (!StreamReader.isPrintable(character)) {
        throw new UnreadableYaml(
            placeOf(yaml, at),
            String.format(
                Locale.ROOT,
                "The character U+%04X stands here, which YAML does not allow.",
                character),
            "Take it out; save the file as text in UTF-8.");
      }
      at += Character.charCount(character);
    }
  }

  private static Place placeOf(String yaml, int at) {
    int line = 1 + (int) yaml.substring(0, at).chars().filter(it -> it == '\n').count();
    return new Place(line, at - yaml.lastIndexOf('\n', at - 1));
  }
}
