package io.truelabel.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A year of an organization's life, swept every night: two oracles, which know the truth, judge
 * every verdict. And the same oracles must notice when a part of the design has no effect.
 */
class SimulatedYearTest {
  /** Nights on which a part that has no effect must show: fewer might be luck. */
  private static final int ENOUGH = 10;

  @Test
  void noVerdictOfAYearIsWrong() {
    YearTally tally = lived(Mutant.NONE);

    assertThat(tally.unsound()).isEmpty();
    assertThat(tally.imprecise()).isEmpty();
    assertThat(tally.open()).as("what the oracles let pass").isLessThan(tally.verdicts() / 20);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void aYearWithoutAPartOfTheDesignIsSeenToBeWrong(Mutant mutant) {
    assertThat(lived(mutant).wrongNights()).isGreaterThanOrEqualTo(ENOUGH);
  }

  private static YearTally lived(Mutant mutant) {
    try (SimulatedYear year = new SimulatedYear(mutant)) {
      YearTally tally = year.run();
      System.out.println("Simulated year, " + mutant + ": " + tally);
      return tally;
    }
  }
}
