package io.truelabel.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaiverTest {

  private static final Levels LEVELS = Levels.of("public", "internal", "secret");

  @ParameterizedTest
  @CsvSource({
    "2027-03-30T12:00:00Z, true",
    "2027-03-31T00:00:00Z, true",
    "2027-03-31T23:59:59.999Z, true",
    "2027-04-01T00:00:00Z, false",
  })
  void holdsToTheEndOfItsLastDayInUtc(Instant now, boolean inForce) {
    assertThat(waiver(List.of("my-bucket"), Set.of()).inForce(now)).isEqualTo(inForce);
  }

  @ParameterizedTest
  @CsvSource({"public, true", "internal, true", "secret, false"})
  void reachesUpToItsLevel(String level, boolean reached) {
    assertThat(waiver(List.of("my-bucket"), Set.of()).reaches(LEVELS.named(level).orElseThrow()))
        .isEqualTo(reached);
  }

  @Test
  void namesItsKindsAndNoOther() {
    Waiver waiver = waiver(List.of("my-bucket"), Set.of());

    assertThat(waiver.names("contents-exceed-label")).isTrue();
    assertThat(waiver.names("contents-forbidden")).isFalse();
  }

  @Test
  void forAPatternOfNamesNeedsAccounts() {
    assertThat(waiver(List.of("my-*"), Set.of("111122223333")).buckets().hasGlob()).isTrue();
    assertThatThrownBy(() -> waiver(List.of("my-bucket", "my-*"), Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("my-*");
  }

  @Test
  void selectsBucketsByNameInItsAccounts() {
    BucketSelector buckets = new BucketSelector(List.of("a", "b-*"), Set.of("111122223333"));

    assertThat(buckets.selects("111122223333", "a")).isTrue();
    assertThat(buckets.selects("111122223333", "b-1")).isTrue();
    assertThat(buckets.selects("111122223333", "c")).isFalse();
    assertThat(buckets.selects("444455556666", "a")).isFalse();
    assertThat(new BucketSelector(List.of("a"), Set.of()).selects("444455556666", "a")).isTrue();
  }

  private static Waiver waiver(List<String> names, Set<String> accounts) {
    return new Waiver(
        new BucketSelector(names, accounts),
        Set.of("contents-exceed-label"),
        new Level("internal", 1),
        "migration",
        "alice@example.com",
        LocalDate.parse("2027-03-31"),
        7);
  }
}
