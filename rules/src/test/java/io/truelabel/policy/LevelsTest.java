package io.truelabel.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelsTest {

  @Test
  void runFromTheLowestToTheHighest() {
    Levels levels = Levels.of("public", "internal", "secret");

    assertThat(levels.lowest()).isEqualTo(new Level("public", 0));
    assertThat(levels.highest()).isEqualTo(new Level("secret", 2));
    assertThat(levels.highest().above(levels.lowest())).isTrue();
    assertThat(levels.lowest().above(levels.lowest())).isFalse();
    assertThat(levels.lowest()).isLessThan(levels.highest());
  }

  @Test
  void areFoundByTheirExactNameOnly() {
    Levels levels = Levels.of("public", "secret");

    assertThat(levels.named("secret")).contains(levels.highest());
    assertThat(levels.named("Secret")).isEmpty();
    assertThat(levels.named("secret ")).isEmpty();
  }

  @Test
  void thatDifferInCaseOnlyAreRefused() {
    assertThatThrownBy(() -> Levels.of("public", "Public"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Public");
    assertThatThrownBy(() -> Levels.of("INTERNAL", "internal"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void areAtLeastTwo() {
    assertThatThrownBy(() -> Levels.of("public")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void areRankedAsTheyStand() {
    assertThatThrownBy(() -> new Levels(List.of(new Level("a", 1), new Level("b", 0))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " a", "a ", "a\tb", "vertraulich!", "größer", "a\n"})
  void whatNoTagValueCanHoldIsNoName(String name) {
    assertThat(Level.isName(name)).isFalse();
    assertThatThrownBy(() -> new Level(name, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "C3", "top secret", "eu/gdpr:9", "a+b-c=d.e_f@g"})
  void whatEveryTagValueAllowsIsAName(String name) {
    assertThat(Level.isName(name)).isTrue();
  }

  @Test
  void aNameHasAnEnd() {
    assertThat(Level.isName("x".repeat(64))).isTrue();
    assertThat(Level.isName("x".repeat(65))).isFalse();
  }
}
