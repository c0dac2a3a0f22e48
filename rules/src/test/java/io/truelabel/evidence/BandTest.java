package io.truelabel.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A band of occurrences")
class BandTest {
  @ParameterizedTest
  @CsvSource({
    "-1, ONE, 1",
    "0, ONE, 1",
    "1, ONE, 1",
    "2, SOME, 2",
    "99, SOME, 2",
    "100, MANY, 100",
    "9223372036854775807, MANY, 100"
  })
  void holdsACount(long count, Band band, int floor) {
    assertThat(Band.of(count)).isEqualTo(band);
    assertThat(band.floor()).isEqualTo(floor);
  }
}
