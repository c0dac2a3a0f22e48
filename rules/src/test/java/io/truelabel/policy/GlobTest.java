package io.truelabel.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource({
    "logs, logs, true",
    "logs, my-logs, false",
    "*-logs, my-logs, true",
    "*-logs, -logs, true",
    "*-logs, my-logs-2, false",
    "logs-*, logs-, true",
    "a*a, a, false",
    "a*a, aa, true",
    "*, anything, true",
    "a*b*c, axxbxxc, true",
    "a*b*c, axxcxxb, false",
    "*.log, xlog, false",
    "[ab], a, false",
    "Logs, logs, false",
  })
  void aStarStandsForAnyCharactersAndEverythingElseForItself(
      String pattern, String name, boolean matches) {
    assertThat(Glob.matches(pattern, name)).isEqualTo(matches);
  }

  @Property
  void itAgreesWithTheDefinition(
      @ForAll @Chars({'a', 'b', '*'}) @StringLength(max = 7) String pattern,
      @ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 9) String text) {
    assertThat(Glob.matches(pattern, text)).isEqualTo(byDefinition(pattern, text));
  }

  @Test
  void noPatternMakesTheSearchExplode() {
    String pattern = "*a".repeat(5_000) + "b";
    String text = "a".repeat(20_000);

    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertThat(Glob.matches(pattern, text)).isFalse());
  }

  private static boolean byDefinition(String pattern, String text) {
    if (pattern.isEmpty()) {
      return text.isEmpty();
    }
    if (pattern.charAt(0) == '*') {
      return byDefinition(pattern.substring(1), text)
          || (!text.isEmpty() && byDefinition(pattern, text.substring(1)));
    }
    return !text.isEmpty()
        && text.charAt(0) == pattern.charAt(0)
        && byDefinition(pattern.substring(1), text.substring(1));
  }
}
