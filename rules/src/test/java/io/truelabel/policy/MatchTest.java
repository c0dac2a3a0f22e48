package io.truelabel.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatchTest {

  private static final Subject NHS = new Subject("PERSONAL_INFORMATION", "UK_NHS_NUMBER", "", 2, 2);
  private static final Subject CUSTOM = new Subject("CUSTOM_IDENTIFIER", "", "Order number", 2, 2);
  private static final Subject NEWCOMER = new Subject("BIOMETRICS", "FINGERPRINT", "", 2, 2);

  /** Rows read: categories, groups, detections, custom identifiers, occurrences, severity. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "'', '', '', '', 1, 1, true, true, true",
        "PERSONAL_INFORMATION, '', '', '', 1, 1, true, false, true",
        "CREDENTIALS PERSONAL_INFORMATION, '', '', '', 1, 1, true, false, true",
        "CUSTOM_IDENTIFIER, '', '', '', 1, 1, false, true, true",
        "CREDENTIALS, '', '', '', 1, 1, false, false, true",
        "personal_information, '', '', '', 1, 1, false, false, true",
        "'', PHI, '', '', 1, 1, true, false, false",
        "'', PII, '', '', 1, 1, false, false, false",
        "'', PII PHI, '', '', 1, 1, true, false, false",
        "'', '', UK_NHS_NUMBER, '', 1, 1, true, false, false",
        "'', '', uk_nhs_number, '', 1, 1, false, false, false",
        "'', '', NAME FINGERPRINT, '', 1, 1, false, false, true",
        "'', '', '', Order number, 1, 1, false, true, false",
        "'', '', '', order number, 1, 1, false, false, false",
        "'', '', '', Order*, 1, 1, false, false, false",
        "'', '', '', '', 2, 1, true, true, true",
        "'', '', '', '', 100, 1, false, false, false",
        "'', '', '', '', 1, 2, true, true, true",
        "'', '', '', '', 1, 3, false, false, false",
        "PERSONAL_INFORMATION, PHI, UK_NHS_NUMBER, '', 2, 2, true, false, false",
        "CREDENTIALS, PHI, UK_NHS_NUMBER, '', 2, 2, false, false, false",
        "PERSONAL_INFORMATION, PHI, NAME, '', 2, 2, false, false, false",
        "'', '', UK_NHS_NUMBER, Order number, 1, 1, false, false, false",
      })
  void allGivenFieldsMatchAndValuesInsideAFieldAreAlternatives(
      String categories,
      String groups,
      String detections,
      String customIdentifiers,
      int occurrences,
      int severity,
      boolean nhs,
      boolean custom,
      boolean newcomer) {
    Match match =
        new Match(
            words(categories),
            words(groups),
            words(detections),
            customIdentifiers.isEmpty() ? Set.of() : Set.of(customIdentifiers),
            occurrences,
            severity);

    assertThat(match.matches(NHS)).as("health number").isEqualTo(nhs);
    assertThat(match.matches(CUSTOM)).as("custom identifier").isEqualTo(custom);
    assertThat(match.matches(NEWCOMER)).as("unknown category").isEqualTo(newcomer);
  }

  @Property
  void moreOccurrencesAndMoreSeverityNeverStopAMatch(
      @ForAll @IntRange(max = 2) int atLeast,
      @ForAll @IntRange(min = 1, max = 3) int severity,
      @ForAll @IntRange(max = 2) int band,
      @ForAll @IntRange(min = 1, max = 3) int found) {
    Match match =
        new Match(Set.of(), Set.of(), Set.of(), Set.of(), Match.BANDS.get(atLeast), severity);

    assertThat(match.matches(new Subject("CREDENTIALS", "PKCS", "", Match.BANDS.get(band), found)))
        .isEqualTo(band >= atLeast && found >= severity);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 3, 99, 101})
  void occurrencesThatMacieDoesNotTellApartAreRefused(int occurrences) {
    assertThatThrownBy(() -> new Match(Set.of(), Set.of(), Set.of(), Set.of(), occurrences, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Subject("CREDENTIALS", "PKCS", "", occurrences, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4})
  void severitiesThatMacieDoesNotHaveAreRefused(int severity) {
    assertThatThrownBy(() -> new Match(Set.of(), Set.of(), Set.of(), Set.of(), 1, severity))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theOrderInWhichValuesAreGivenDoesNotShow() {
    Match one = new Match(Set.of("B", "A", "C"), Set.of(), Set.of(), Set.of(), 1, 1);

    assertThat(one.categories()).containsExactly("A", "B", "C");
  }

  private static Set<String> words(String words) {
    return words.isEmpty() ? Set.of() : Set.of(words.split(" ", -1));
  }
}
