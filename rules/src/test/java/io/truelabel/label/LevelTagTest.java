package io.truelabel.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The classification tag")
class LevelTagTest {
  private static final String KEY = "DataClassification";
  private static final Home HOME = new Home("aws", "111122223333", "eu-west-1");
  private static final LabelReader READER =
      new LabelReader(
          new LabelRules(
              KEY,
              "SupportSNSTopic",
              "Team",
              List.of("public", "internal", "Highly Confidential", "restricted")));

  static Stream<Arguments> values() {
    return Stream.of(
        row("exact", "internal", "internal"),
        row("exact, space inside", "Highly Confidential", "Highly Confidential"),
        row("empty", "", "", new LabelFault.Blank(KEY)),
        row("spaces", "   ", "", new LabelFault.Blank(KEY)),
        row("tab", "\t", "", new LabelFault.Blank(KEY)),
        row("no-break space", "\u00a0", "", new LabelFault.Blank(KEY)),
        row("narrow no-break and figure space", "\u202f\u2007", "", new LabelFault.Blank(KEY)),
        row("other case", "INTERNAL", "internal", valueCase("INTERNAL", "internal")),
        row("one letter", "Internal", "internal", valueCase("Internal", "internal")),
        row(
            "level in mixed case",
            "highly confidential",
            "Highly Confidential",
            valueCase("highly confidential", "Highly Confidential")),
        row("padded before", " internal", "internal", padded(" internal", "internal")),
        row("padded after", "internal  ", "internal", padded("internal  ", "internal")),
        row(
            "padded no-break",
            "\u00a0internal\u00a0",
            "internal",
            padded("\u00a0internal\u00a0", "internal")),
        row("padded and case", " Internal ", "internal", valueCase(" Internal ", "internal")),
        row("dotted capital i", "İNTERNAL", "", notAscii("İNTERNAL", 0x130)),
        row("dotless i", "publıc", "", notAscii("publıc", 0x131)),
        row("long s", "reſtricted", "", notAscii("reſtricted", 0x17f)),
        row("Cyrillic a", "internаl", "", notAscii("internаl", 0x430)),
        row("full width", "ｉnternal", "", notAscii("ｉnternal", 0xff49)),
        row("zero width space", "internal\u200b", "", notAscii("internal\u200b", 0x200b)),
        row(
            "space inside, no-break",
            "Highly\u00a0Confidential",
            "",
            notAscii("Highly\u00a0Confidential", 0xa0)),
        row("beyond the first plane", "\ud83d\udd12", "", notAscii("\ud83d\udd12", 0x1f512)),
        row("no level", "secret", "", new LabelFault.NotALevel(KEY, "secret")),
        row("last of ASCII", "\u007f", "", new LabelFault.NotALevel(KEY, "\u007f")),
        row("beginning of a level", "intern", "", new LabelFault.NotALevel(KEY, "intern")),
        row("level and more", "internal-old", "", new LabelFault.NotALevel(KEY, "internal-old")),
        row(
            "two levels",
            "public, internal",
            "",
            new LabelFault.NotALevel(KEY, "public, internal")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("values")
  void isReadByItsValue(
      String what, String value, Classification expected, List<LabelFault> faults) {
    var label = read(Map.of(KEY, value));

    assertThat(label.classification()).isEqualTo(expected);
    assertThat(faults(label)).isEqualTo(faults);
  }

  static Stream<Arguments> keys() {
    return Stream.of(
        tags("no tags", Map.of(), "", new LabelFault.Missing(KEY)),
        tags("other tags", Map.of("Owner", "internal"), "", new LabelFault.Missing(KEY)),
        tags(
            "lower case",
            Map.of("dataclassification", "internal"),
            "internal",
            spelling("dataclassification")),
        tags(
            "upper case",
            Map.of("DATACLASSIFICATION", "internal"),
            "internal",
            spelling("DATACLASSIFICATION")),
        tags(
            "padded",
            Map.of(" DataClassification ", "internal"),
            "internal",
            spelling(" DataClassification ")),
        tags(
            "padded no-break",
            Map.of("DataClassification\u00a0", "internal"),
            "internal",
            spelling("DataClassification\u00a0")),
        tags(
            "Turkish upper case",
            Map.of("DATACLASSİFİCATİON", "internal"),
            "internal",
            spelling("DATACLASSİFİCATİON")),
        tags(
            "Turkish lower case",
            Map.of("dataclassıfıcatıon", "internal"),
            "internal",
            spelling("dataclassıfıcatıon")),
        tags(
            "Cyrillic a",
            Map.of("DаtaClassification", "internal"),
            "",
            new LabelFault.Missing(KEY)),
        tags(
            "system tag",
            Map.of("aws:DataClassification", "internal"),
            "",
            new LabelFault.Missing(KEY)),
        tags(
            "system tag beside ours",
            Map.of("aws:cloudformation:stack-name", "restricted", KEY, "internal"),
            "internal"),
        tags(
            "both spellings, same value",
            Map.of(KEY, "internal", "dataclassification", "internal"),
            "internal",
            several(true, KEY, "dataclassification")),
        tags(
            "both spellings, other values",
            Map.of(KEY, "public", "dataclassification", "restricted"),
            "",
            several(false, KEY, "dataclassification")),
        tags(
            "both spellings, one blank",
            Map.of(KEY, "internal", "dataclassification", ""),
            "",
            several(false, KEY, "dataclassification")),
        tags(
            "both spellings, differing in case of the value",
            Map.of(KEY, "internal", "dataclassification", "Internal"),
            "",
            several(false, KEY, "dataclassification")),
        tags(
            "two wrong spellings",
            Map.of("DataClassIfication", "internal", "dataclassification", "internal"),
            "internal",
            several(true, "DataClassIfication", "dataclassification")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("keys")
  void isFoundByItsKey(
      String what, Map<String, String> tags, Classification expected, List<LabelFault> faults) {
    var label = read(tags);

    assertThat(label.classification()).isEqualTo(expected);
    assertThat(faults(label)).isEqualTo(faults);
  }

  @Test
  void isFoundAmongFiftyTags() {
    Map<String, String> tags = new HashMap<>();
    IntStream.range(0, 49).forEach(i -> tags.put("tag-" + i, "restricted"));
    tags.put(KEY, "internal");

    var label = read(tags);

    assertThat(label.classification()).isEqualTo(new Classification.Declared("internal"));
    assertThat(faults(label)).isEmpty();
  }

  @Test
  void tellsEverythingThatIsWrongAtOnce() {
    var label = read(Map.of("dataclassification", "Internal"));

    assertThat(faults(label))
        .containsExactly(spelling("dataclassification"), valueCase("Internal", "internal"));
  }

  @Test
  void isNotDeclaredWhenTheTagsAreUnread() {
    assertThat(Label.unread())
        .isEqualTo(
            new Label(new Classification.Unusable(), new TopicTag.Unusable(), List.of(), ""));
  }

  private static Label read(Map<String, String> tags) {
    return READER.read(tags, HOME);
  }

  private static List<LabelFault> faults(Label label) {
    return label.faults().stream().filter(fault -> fault.key().equals(KEY)).toList();
  }

  private static Arguments row(String what, String value, String level, LabelFault... faults) {
    return Arguments.of(what, value, classification(level), List.of(faults));
  }

  private static Arguments tags(
      String what, Map<String, String> tags, String level, LabelFault... faults) {
    return Arguments.of(what, tags, classification(level), List.of(faults));
  }

  private static Classification classification(String level) {
    return level.isEmpty() ? new Classification.Unusable() : new Classification.Declared(level);
  }

  private static LabelFault valueCase(String found, String level) {
    return new LabelFault.ValueCase(KEY, found, level);
  }

  private static LabelFault padded(String found, String level) {
    return new LabelFault.ValuePadded(KEY, found, level);
  }

  private static LabelFault notAscii(String found, int codePoint) {
    return new LabelFault.NotAscii(KEY, found, codePoint);
  }

  private static LabelFault spelling(String found) {
    return new LabelFault.KeySpelling(KEY, found);
  }

  private static LabelFault several(boolean agreeing, String... found) {
    return new LabelFault.SeveralSpellings(KEY, List.of(found), agreeing);
  }
}
