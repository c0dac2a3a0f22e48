package io.truelabel.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.evidence.Band;
import io.truelabel.evidence.Detection;
import io.truelabel.evidence.Identifier;
import io.truelabel.evidence.Sighting;
import io.truelabel.evidence.Witness;
import io.truelabel.given.AFinding;
import io.truelabel.policy.Subject;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A line of evidence")
class EvidenceLineTest {
  private static final Identifier NAME = new Identifier.Managed("NAME", "PERSONAL_INFORMATION");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ONE  | 1 | false | false | NAME, once in an object, 1 object",
        "SOME | 2 | false | false | NAME, 2-99 times in an object, 2 objects",
        "MANY | 3 | false | false | NAME, 100 times or more in an object, 3 objects",
        "ONE  | 3 | true  | false | NAME, once in an object, more than 3 objects",
        "ONE  | 2 | true  | false | NAME, once in an object, several objects",
        "ONE  | 0 | true  | false | NAME, once in an object, several objects",
        "ONE  | 1 | false | true  | NAME, once in an object, 1 object, suppressed in Macie"
      })
  void saysWhatHowOftenAndInHowManyObjects(
      Band band, int objects, boolean more, boolean suppressed, String text) {
    assertThat(line(NAME, band, objects, more, suppressed).text()).isEqualTo(text);
  }

  @Test
  void namesAHostileIdentifierHarmlessly() {
    assertThat(line(new Identifier.Custom("a\nb\u202e"), Band.ONE, 1, false, false).text())
        .startsWith("a b?, once");
  }

  @Test
  void isSeenByRequirementsAsWhatItIs() {
    assertThat(line(NAME, Band.SOME, 1, false, false).subject())
        .isEqualTo(new Subject("PERSONAL_INFORMATION", "NAME", "", 2, 3));
    assertThat(line(new Identifier.Custom("badge"), Band.MANY, 1, false, false).subject())
        .isEqualTo(new Subject("CUSTOM_IDENTIFIER", "", "badge", 100, 3));
  }

  private static EvidenceLine line(
      Identifier identifier, Band band, int objects, boolean more, boolean suppressed) {
    var witnesses =
        IntStream.range(0, objects)
            .mapToObj(i -> new Witness("key-" + i, "", "", AFinding.MIDNIGHT))
            .toList();
    return new EvidenceLine(
        new Detection(identifier, band, 3, suppressed),
        new Sighting(witnesses, more, false, AFinding.MIDNIGHT));
  }
}
