package io.truelabel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTest {

  @ParameterizedTest
  @CsvSource({
    "DONE, DONE, 0",
    "DONE, FAIL_ON, 1",
    "FAIL_ON, INCOMPLETE, 3",
    "INCOMPLETE, USAGE, 2",
    "FAIL_ON, USAGE, 2",
    "DONE, INCOMPLETE, 3",
  })
  void theOneThatSaysMostWins(ExitCode one, ExitCode other, int code) {
    assertThat(one.and(other).code()).isEqualTo(code);
    assertThat(other.and(one).code()).isEqualTo(code);
  }
}
