package io.truelabel.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Text that somebody else wrote")
class UntrustedTest {
  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("plain", "internal", "internal"),
        Arguments.of("empty", "", ""),
        Arguments.of("letters of any alphabet", "dữ liệu бд", "dữ liệu бд"),
        Arguments.of("a picture", "\ud83d\udd12", "\ud83d\udd12"),
        Arguments.of("line feed", "a\nb", "a b"),
        Arguments.of("carriage return and tab", "a\r\tb", "a  b"),
        Arguments.of("line and paragraph separator", "a\u2028b\u2029c", "a b c"),
        Arguments.of("no-break space", "a\u00a0b", "a b"),
        Arguments.of("escape", "a\u001b[31mb", "a?[31mb"),
        Arguments.of("next line, which is no white space", "a\u0085b", "a?b"),
        Arguments.of("bidirectional override", "a\u202eb", "a?b"),
        Arguments.of("zero width space", "a\u200bb", "a?b"),
        Arguments.of("lone high surrogate", "a\ud83db", "a?b"),
        Arguments.of("lone low surrogate", "a\udd12b", "a?b"),
        Arguments.of("private use", "a\ue000b", "a?b"),
        Arguments.of("unassigned", "a\u0378b", "a?b"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void isShownInOneHarmlessLine(String what, String text, String shown) {
    assertThat(Untrusted.shown(text)).isEqualTo(shown);
    assertThat(Untrusted.line(text)).isEqualTo(shown);
  }

  static Stream<Arguments> lengths() {
    return Stream.of(
        Arguments.of("60", "x".repeat(60), "x".repeat(60)),
        Arguments.of("61", "x".repeat(61), "x".repeat(60) + "..."),
        Arguments.of("60 pairs", "\ud83d\udd12".repeat(60), "\ud83d\udd12".repeat(60)),
        Arguments.of("61 pairs", "\ud83d\udd12".repeat(61), "\ud83d\udd12".repeat(60) + "..."),
        Arguments.of("cut, and harmless", "x\n".repeat(200), "x ".repeat(30) + "..."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lengths")
  void isShownUpToSixtyCharacters(String what, String text, String shown) {
    assertThat(Untrusted.shown(text)).isEqualTo(shown);
  }
}
